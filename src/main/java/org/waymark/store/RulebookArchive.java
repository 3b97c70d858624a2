package org.waymark.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.waymark.rulebook.RulebookFiles;

/** The texts of every rulebook that was in use, so that an old decision can be made again. */
public final class RulebookArchive {

  /** A draft reads its base at each edit. What was kept never changes. */
  private final Cache<String, RulebookFiles> texts = Caffeine.newBuilder().maximumSize(4).build();

  private final Database database;

  /** Makes the archive of a database. */
  public RulebookArchive(Database database) {
    this.database = database;
  }

  /**
   * A rulebook that was in use.
   *
   * @param digest SHA-256 of its texts
   * @param version the version that its author gave it
   * @param firstUsedAt when it was first in use (ISO 8601, UTC)
   */
  public record Entry(String digest, String version, String firstUsedAt) {}

  /** Keeps the texts of a rulebook; does nothing where they are kept. */
  public void keep(RulebookFiles files, String version) {
    try {
      database.write(() -> keepWithin(files, version));
    } catch (DuplicateKeyException e) {
      // Another instance kept it a moment ago.
    }
  }

  /** Keeps the texts within a transaction that has begun. */
  boolean keepWithin(RulebookFiles files, String version) {
    String digest = files.digest();
    if (database
        .sql()
        .sql("select digest from rulebook where digest = ?")
        .param(digest)
        .query(String.class)
        .optional()
        .isPresent()) {
      return false;
    }
    database
        .sql()
        .sql("insert into rulebook (digest, version, first_used_at) values (?, ?, ?)")
        .params(digest, version, Database.text(Instant.now()))
        .update();
    files
        .texts()
        .forEach(
            (name, text) ->
                database
                    .sql()
                    .sql("insert into rulebook_file (digest, name, content) values (?, ?, ?)")
                    .params(digest, RulebookFiles.bare(name), text)
                    .update());
    return true;
  }

  /** The texts of a rulebook; null where they are not kept. */
  public @Nullable RulebookFiles find(String digest) {
    return texts.get(digest, this::read);
  }

  private @Nullable RulebookFiles read(String digest) {
    var texts = new TreeMap<String, String>();
    database
        .read(
            () ->
                database
                    .sql()
                    .sql("select name, content from rulebook_file where digest = ?")
                    .param(digest)
                    .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                    .list())
        .forEach(file -> texts.put(file.getKey(), file.getValue()));
    return texts.isEmpty() ? null : new RulebookFiles(texts);
  }

  /** All that were in use, the newest first. */
  public List<Entry> all() {
    return database.read(
        () ->
            database
                .sql()
                .sql(
                    "select digest, version, first_used_at from rulebook order by first_used_at desc,"
                        + " digest")
                .query((row, n) -> new Entry(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }
}
