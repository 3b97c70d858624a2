package org.waymark.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/**
 * What was read of earlier versions of files and found out about rules, by everything that it
 * depends on: of an edited rulebook only what the edit concerns is read again. Safe for several
 * threads.
 */
public final class Readings {

  /** What one character of a file becomes when it is read, in bytes, and one finding at least. */
  private static final int BYTES_OF_CHARACTER = 24;

  private static final int BYTES_OF_FINDING = 2_000;

  private final @Nullable Cache<Object, Reading> kept;

  private Readings(@Nullable Cache<Object, Reading> kept) {
    this.kept = kept;
  }

  /** Remembers nothing: everything is read anew. */
  static Readings none() {
    return new Readings(null);
  }

  /**
   * Remembers what was used last.
   *
   * @param bytes about how much memory it may take
   */
  public static Readings upTo(long bytes) {
    return new Readings(
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Object key, Reading reading) -> reading.bytes())
            .executor(Runnable::run)
            .build());
  }

  /** What a file's text was read for, and what else the result depends on. */
  private record Key(String what, String name, String text, Object context) {}

  private record Reading(Object result, List<Problem> problems, int bytes) {}

  /**
   * What a file's text says; its problems are added.
   *
   * @param what what it is read for
   * @param context what else the result depends on, with equality
   * @param nothing the result where the file has too many problems to be read
   */
  @SuppressWarnings("unchecked")
  <T> T of(
      String what,
      String name,
      String text,
      Object context,
      T nothing,
      Problems problems,
      Function<Problems, T> read) {
    Key key = new Key(what, name, text, context);
    Reading reading = kept == null ? null : kept.getIfPresent(key);
    if (reading == null) {
      reading = read(name, text, nothing, read);
      if (kept != null) {
        kept.put(key, reading);
      }
    }
    problems.addAll(reading.problems());
    return (T) reading.result();
  }

  private static <T> Reading read(String name, String text, T nothing, Function<Problems, T> read) {
    var problems = Problems.atMost(Limits.PROBLEMS_OF_FILE);
    T result;
    try {
      result = read.apply(problems);
    } catch (Problems.TooMany e) {
      result = nothing;
      problems.add(
          name,
          0,
          0,
          "has " + Limits.PROBLEMS_OF_FILE + " problems or more; the rest of it was not read");
    }
    return new Reading(
        result, problems.found(), BYTES_OF_FINDING + BYTES_OF_CHARACTER * text.length());
  }

  /**
   * What follows from something alone.
   *
   * @param from what it follows from, with equality
   * @param bytes about how much memory both take
   */
  @SuppressWarnings("unchecked")
  public <T> T found(Object from, int bytes, Supplier<T> find) {
    if (kept == null) {
      return find.get();
    }
    Reading reading = kept.getIfPresent(from);
    if (reading == null) {
      reading = new Reading(find.get(), List.of(), BYTES_OF_FINDING + bytes);
      kept.put(from, reading);
    }
    return (T) reading.result();
  }

  /** About how many bytes are remembered now. */
  public long bytes() {
    if (kept == null) {
      return 0;
    }
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }
}
