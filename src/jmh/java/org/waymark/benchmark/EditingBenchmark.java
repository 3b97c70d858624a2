package org.waymark.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.document.Problems;
import org.waymark.editing.Workbench;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** Checking and proving the shipped rulebook after an edit that was never made before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class EditingBenchmark {

  private static final Map<String, String> FILES =
      Map.of(
          "rule", "rules/iot.drl",
          "card", "rules/iot.cards.yaml",
          "case", "rules/iot.cases.yaml",
          "threshold", "rules/thresholds.yaml",
          "term", "rules/terms.drl");

  @Param({"rule", "card", "case", "threshold", "term"})
  String edit;

  private final Workbench workbench = new Workbench();
  private RulebookFiles rules;
  private int edits;

  /** Checks the rulebook once, as whoever begins to edit it does. */
  @Setup
  public void setUp() throws Exception {
    rules = RulebookFiles.of(Path.of("rules"));
    if (!workbench.check(rules).problems().isEmpty()) {
      throw new IllegalStateException("the rules have problems");
    }
    if (!edit.equals("card") && workbench.prove(edited(), rules).proofs().isEmpty()) {
      throw new IllegalStateException("the edit touches nothing");
    }
  }

  /** A check of everything after the edit, with what is remembered. */
  @Benchmark
  public Workbench.Checked check() {
    return workbench.check(edited());
  }

  /** The proofs of the rules that the edit touches. */
  @Benchmark
  public Workbench.Proved prove() {
    return workbench.prove(edited(), rules);
  }

  /** A check that remembers nothing. */
  @Benchmark
  public Problems checkFromScratch() {
    var problems = new Problems();
    Rulebooks.check(edited(), problems);
    return problems;
  }

  /** Another text each time, so that the edited file itself is never remembered. */
  private RulebookFiles edited() {
    String name = Objects.requireNonNull(FILES.get(edit));
    var texts = new TreeMap<>(rules.texts());
    String text = Objects.requireNonNull(texts.get(name));
    edits++;
    texts.put(
        name,
        switch (edit) {
          case "rule" -> text.replaceFirst("== true", "== false") + "// " + edits + "\n";
          case "card" -> text.replaceFirst("title: ", "title: Edit " + edits + " ");
          case "case" -> text.replaceFirst("true", "false") + "# " + edits + "\n";
          case "threshold" -> text.replaceFirst("value: [0-9.]+", "value: " + edits);
          default -> text.replaceFirst("Size.MEDIUM", "Size.SMALL") + "// " + edits + "\n";
        });
    return new RulebookFiles(texts);
  }
}
