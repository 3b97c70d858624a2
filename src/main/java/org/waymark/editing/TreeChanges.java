package org.waymark.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two values made of maps and lists; the order of a map's keys means nothing. */
final class TreeChanges {

  /** Above this number of pairs two lists are compared place by place. */
  private static final long MANY = 4_000_000;

  private final List<Change> found = new ArrayList<>();

  List<Change> found() {
    return List.copyOf(found);
  }

  void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
      var keys = new LinkedHashSet<Object>(was.keySet());
      keys.addAll(is.keySet());
      for (Object key : keys) {
        compare(path + "/" + token(String.valueOf(key)), was.get(key), is.get(key));
      }
    } else if (before instanceof List<?> was && after instanceof List<?> is) {
      lists(path, was, is);
    } else {
      found.add(new Change(path, before, after));
    }
  }

  private static String token(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** What stands between two items that stay is said in pairs: this became that. */
  private void lists(String path, List<?> before, List<?> after) {
    int i = 0;
    int j = 0;
    for (int[] same : common(before, after)) {
      gap(path, before, i, same[0], after, j, same[1]);
      i = same[0] + 1;
      j = same[1] + 1;
    }
    gap(path, before, i, before.size(), after, j, after.size());
  }

  private void gap(String path, List<?> before, int i, int m, List<?> after, int j, int n) {
    while (i < m && j < n) {
      compare(path + "/" + j, before.get(i++), after.get(j++));
    }
    for (; i < m; i++) {
      found.add(new Change(path + "/" + i, before.get(i), null));
    }
    for (; j < n; j++) {
      found.add(new Change(path + "/" + j, null, after.get(j)));
    }
  }

  /** The places of the items that stay: a longest common subsequence. */
  private static List<int[]> common(List<?> before, List<?> after) {
    var same = new ArrayList<int[]>();
    int m = before.size();
    int n = after.size();
    if ((long) m * n > MANY) {
      for (int i = 0; i < Math.min(m, n); i++) {
        if (Objects.equals(before.get(i), after.get(i))) {
          same.add(new int[] {i, i});
        }
      }
      return same;
    }
    int[][] longest = new int[m + 1][n + 1];
    for (int i = m - 1; i >= 0; i--) {
      for (int j = n - 1; j >= 0; j--) {
        longest[i][j] =
            Objects.equals(before.get(i), after.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < m && j < n) {
      if (Objects.equals(before.get(i), after.get(j))) {
        same.add(new int[] {i++, j++});
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return same;
  }
}
