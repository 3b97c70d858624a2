package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.report.JsonReport;

/** Where two JSON texts differ. */
final class Difference {

  private static final int MOST = 100;

  private final List<Map<String, @Nullable Object>> found = new ArrayList<>();

  private Difference() {}

  /** The differences with their JSON pointers, the first hundred of them. */
  static List<Map<String, @Nullable Object>> between(String recorded, String replayed) {
    var difference = new Difference();
    difference.compare("", plain(recorded), plain(replayed));
    return difference.found;
  }

  private static @Nullable Object plain(String json) {
    Node node = DocumentReader.read("advisory.json", json, new Problems());
    return node == null ? null : node.plain();
  }

  private void compare(String pointer, @Nullable Object recorded, @Nullable Object replayed) {
    if (Objects.equals(recorded, replayed) || found.size() >= MOST) {
      return;
    }
    if (recorded instanceof Map<?, ?> a && replayed instanceof Map<?, ?> b) {
      Set<Object> keys = new LinkedHashSet<>(a.keySet());
      keys.addAll(b.keySet());
      for (Object key : keys) {
        String name = String.valueOf(key).replace("~", "~0").replace("/", "~1");
        compare(pointer + "/" + name, a.get(key), b.get(key));
      }
    } else if (recorded instanceof List<?> a && replayed instanceof List<?> b) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        compare(pointer + "/" + i, i < a.size() ? a.get(i) : null, i < b.size() ? b.get(i) : null);
      }
    } else {
      found.add(JsonReport.ordered("pointer", pointer, "recorded", recorded, "replayed", replayed));
    }
  }
}
