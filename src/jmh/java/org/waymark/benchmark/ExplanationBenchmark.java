package org.waymark.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.explain.Explanation;
import org.waymark.explain.Interview;
import org.waymark.explain.LeastChange;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.Report;
import org.waymark.report.Style;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** Why, what to ask and what to change, for one profile under the shipped rulebook. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class ExplanationBenchmark {

  @Param({"acme-bank", "hansen-pumps", "coral-islands"})
  String sample;

  private Profile profile;
  private Rulebook rulebook;
  private Interview interview;
  private LeastChange change;
  private int next;

  /** Reads and compiles everything. */
  @Setup
  public void setUp() throws Exception {
    profile = ProfileReader.read(sample, Files.readString(Path.of("samples", sample + ".yaml")));
    rulebook = Rulebooks.open(RulebookFiles.of(Path.of("rules")), null);
    interview = new Interview(rulebook);
    change = new LeastChange(rulebook, false);
  }

  /** The explanation of all rules. */
  @Benchmark
  public List<Explanation> explainAll() {
    return Explanation.of(rulebook, rulebook.rules(), profile);
  }

  /** The explanation of all rules as JSON. */
  @Benchmark
  public String explainAllAsJson() {
    return Report.why(rulebook, profile, explainAll()).write(Report.Form.JSON, Style.PLAIN);
  }

  /** All questions, ranked. */
  @Benchmark
  public List<Interview.Question> rankQuestions() {
    return interview.questions(profile, Set.of());
  }

  /** The least change for one rule after the other: to clear it where it applies, else to reach. */
  @Benchmark
  public LeastChange.Result leastChange() {
    Rule rule = rulebook.rules().get(next++ % rulebook.rules().size());
    return rule.on(new Facts(profile, 0)) == Verdict.APPLIES
        ? change.clear(rule, profile)
        : change.reach(rule, profile);
  }
}
