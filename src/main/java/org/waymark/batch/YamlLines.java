package org.waymark.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;

/** One profile as YAML, or a list of them. */
final class YamlLines implements LineSource {

  private static final int MOST = 16 << 20;

  private final Deque<Line> lines = new ArrayDeque<>();

  YamlLines(String input, InputStream in) throws IOException, InputException {
    try (in) {
      var problems = new Problems();
      String text = DocumentReader.text(input, in, MOST, problems);
      Node node = text == null ? null : DocumentReader.readYaml(input, text, problems);
      problems.throwIfAny();
      List<Node> items =
          node instanceof Node.Sequence list
              ? list.items()
              : node == null ? List.of() : List.of(node);
      for (Node item : items) {
        Object plain = item.plain();
        lines.add(
            new Line(
                input,
                item.line(),
                plain == null ? "" : JsonReport.json(plain),
                found -> ProfileReader.read(item, found)));
      }
    }
  }

  @Override
  public @Nullable Line next() {
    return lines.poll();
  }

  @Override
  public void close() {
    lines.clear();
  }
}
