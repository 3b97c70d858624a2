package org.waymark.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;

/** The rules as plain Java {@code if}s, generated from their conditions: the ceiling. */
public interface PlainJava {

  /** Notes on the facts which rules apply. */
  void match(Facts facts);

  /** Whether one rule, by its place, applies to the facts. */
  boolean applies(int rule, Facts facts);

  /** Generates and compiles the class. */
  static PlainJava of(List<Rule> rules) throws ReflectiveOperationException {
    var text =
        new StringBuilder(
            """
            package generated;
            public final class Plain implements org.waymark.benchmark.PlainJava {
              public void match(org.waymark.condition.Facts f) {
                double[] lo = f.getLo();
                double[] hi = f.getHi();
            """);
    for (int i = 0; i < rules.size(); i++) {
      text.append("    if (r%d(f, lo, hi)) f.applies(%d);\n".formatted(i, i));
    }
    text.append(
        """
          }
          public boolean applies(int rule, org.waymark.condition.Facts f) {
            double[] lo = f.getLo();
            double[] hi = f.getHi();
            return switch (rule) {
        """);
    for (int i = 0; i < rules.size(); i++) {
      text.append("      case %d -> r%d(f, lo, hi);\n".formatted(i, i));
    }
    text.append("      default -> false;\n    };\n  }\n");
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      String condition =
          Stream.concat(
                  rule.when().stream().map(when -> when.drl()),
                  rule.unless().stream().map(unless -> "!(" + unless.drl() + ")"))
              .collect(Collectors.joining(" && "))
              .replaceAll("\\b(only|holds|misses)\\(", "f.$1(");
      text.append("  private static boolean r")
          .append(i)
          .append("(org.waymark.condition.Facts f, double[] lo, double[] hi) { return ")
          .append(condition)
          .append("; }\n");
    }
    return (PlainJava)
        Sources.compile(Map.of("generated.Plain", text.append("}\n").toString()))
            .loadClass("generated.Plain")
            .getConstructor()
            .newInstance();
  }
}
