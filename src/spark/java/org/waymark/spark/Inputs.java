package org.waymark.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;

/**
 * Finds the files that are to be read, in the order in which they are given and then of their
 * names.
 */
final class Inputs {

  private final Configuration hadoop;
  private final @Nullable Form form;
  private final Problems problems = new Problems();
  private final List<InputFile> files = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  private Inputs(Configuration hadoop, @Nullable Form form) {
    this.hadoop = hadoop;
    this.form = form;
  }

  /**
   * The files of inputs, each a file, a folder or a pattern such as {@code in/*.ndjson}.
   *
   * @param form how all of them hold profiles; null to tell by their names
   * @throws InputException with every input that is wrong
   */
  static List<InputFile> of(Configuration hadoop, List<String> inputs, @Nullable Form form)
      throws InputException {
    var found = new Inputs(hadoop, form);
    inputs.forEach(found::add);
    found.problems.throwIfAny();
    return found.files.stream().map(found::named).toList();
  }

  /** A file is called by its own name, as on one machine, unless two are called so. */
  private InputFile named(InputFile file) {
    long same = files.stream().filter(one -> one.ownName().equals(file.ownName())).count();
    return same > 1
        ? file
        : new InputFile(file.ownName(), file.path(), file.length(), file.form(), file.packing());
  }

  private void add(String input) {
    try {
      var path = new Path(input);
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus[] matches = system.globStatus(path);
      if (matches == null || matches.length == 0) {
        problems.add(input, 0, 0, "there is no such file or folder" + near(system, path));
        return;
      }
      int before = files.size();
      for (FileStatus match : matches) {
        // A pattern stands for names that it does not have itself.
        String name = matches.length == 1 && !isPattern(input) ? input : name(match, path, system);
        add(system, match, name, true);
      }
      if (files.size() == before && problems.isEmpty()) {
        problems.add(input, 0, 0, "holds no file, expected one with profiles");
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add(input, 0, 0, "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isPattern(String input) {
    return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** The name that a user would give: with a scheme or from the root where the pattern has them. */
  private static String name(FileStatus file, Path pattern, FileSystem system) {
    if (pattern.toUri().getScheme() != null) {
      return file.getPath().toString();
    }
    String path = file.getPath().toUri().getPath();
    String here = system.getWorkingDirectory().toUri().getPath() + "/";
    return pattern.isAbsolute() || !path.startsWith(here) ? path : path.substring(here.length());
  }

  private void add(FileSystem system, FileStatus status, String name, boolean given)
      throws IOException {
    String own = status.getPath().getName();
    if (!given && (own.startsWith(".") || own.startsWith("_"))) {
      return;
    }
    if (status.isDirectory()) {
      FileStatus[] inside = system.listStatus(status.getPath());
      Arrays.sort(inside, Comparator.comparing(one -> one.getPath().getName()));
      String folder = name.endsWith("/") ? name : name + "/";
      for (FileStatus one : inside) {
        add(system, one, folder + one.getPath().getName(), false);
      }
    } else if (!paths.add(status.getPath().toString())) {
      problems.add(name, 0, 0, "is given twice, expected each file once");
    } else {
      files.add(
          new InputFile(
              name,
              status.getPath().toString(),
              status.getLen(),
              form == null ? Form.of(own) : form,
              Packing.of(own)));
    }
  }

  private static String near(FileSystem system, Path path) throws IOException {
    Path folder = system.makeQualified(path).getParent();
    if (folder == null || isPattern(path.toString()) || !system.exists(folder)) {
      return "";
    }
    return Suggestion.didYouMean(
        path.getName(),
        Arrays.stream(system.listStatus(folder)).map(one -> one.getPath().getName()).toList());
  }
}
