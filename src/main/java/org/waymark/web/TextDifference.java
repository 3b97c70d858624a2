package org.waymark.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What two texts differ in, line by line. */
final class TextDifference {

  private static final int CONTEXT = 3;

  private TextDifference() {}

  /** The difference as a unified diff; empty where there is none. */
  static String of(String name, String before, String after) {
    List<String> old = before.lines().toList();
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
            name, name, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT));
  }
}
