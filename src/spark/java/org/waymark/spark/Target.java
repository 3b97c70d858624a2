package org.waymark.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.waymark.document.InputException;

/**
 * The folder that a batch writes. Each attempt of a task writes files of its own below a folder of
 * what is not done yet; at the end the driver moves those of the attempts that counted. An executor
 * that dies, or a task that runs twice, leaves nothing behind.
 *
 * @param folder the folder, with the file system
 */
record Target(String folder) implements Serializable {

  static final String UNDONE = "_temporary";
  static final String DONE = "_SUCCESS";

  /** What is written, each kind in a folder of its own. */
  enum Kind {
    ADVISORIES("advisories.ndjson"),
    ROWS("advisories.parquet"),
    REJECTS("rejects.ndjson");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    String folder() {
      return folder;
    }

    private String ending() {
      return folder.substring(folder.lastIndexOf('.'));
    }
  }

  /**
   * A folder that may be written: there is none yet, or it is empty but for what a run left that
   * did not end.
   *
   * @throws InputException where there is something in it, or it cannot be written
   */
  static Target of(String folder, Configuration hadoop) throws InputException {
    try {
      var path = new Path(folder);
      FileSystem system = path.getFileSystem(hadoop);
      if (system.exists(path)) {
        if (!system.getFileStatus(path).isDirectory()) {
          throw InputException.of(folder, "is a file, expected a folder, or nothing yet");
        }
        for (FileStatus one : system.listStatus(path)) {
          if (!one.getPath().getName().equals(UNDONE)) {
            throw InputException.of(
                folder,
                "holds `"
                    + one.getPath().getName()
                    + "` already, expected an empty folder, or nothing yet");
          }
        }
      }
      var undone = new Path(path, UNDONE);
      system.delete(undone, true);
      if (!system.mkdirs(undone)) {
        throw InputException.of(folder, "cannot be made");
      }
      return new Target(system.makeQualified(path).toString());
    } catch (IOException | IllegalArgumentException e) {
      throw InputException.of(folder, "cannot be written: " + e.getMessage());
    }
  }

  /** Where an attempt writes a kind. */
  Path undone(Kind kind, int part, long attempt) {
    return new Path(
        new Path(folder, UNDONE),
        String.format(Locale.ROOT, "%s-%06d-%d", kind.folder(), part, attempt));
  }

  /** Moves to its place what the attempts that counted have written. */
  void finish(List<Written> parts, String summary, Configuration hadoop) throws IOException {
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    for (Written part : parts) {
      for (Kind kind : part.kinds()) {
        var place = new Path(folder, kind.folder());
        system.mkdirs(place);
        Path from = undone(kind, part.part(), part.attempt());
        String name = String.format(Locale.ROOT, "part-%06d%s", part.part(), kind.ending());
        if (!system.rename(from, new Path(place, name))) {
          throw new IOException("cannot move " + from + " to " + place);
        }
      }
    }
    write(system, "summary.json", summary);
    write(system, DONE, "");
  }

  /** Removes what is not done, where nothing will come of it. */
  void abandon(Configuration hadoop) throws IOException {
    var path = new Path(folder);
    path.getFileSystem(hadoop).delete(new Path(path, UNDONE), true);
  }

  private void write(FileSystem system, String name, String text) throws IOException {
    try (var out = system.create(new Path(folder, name), false)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
