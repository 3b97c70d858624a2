package org.waymark.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
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
import org.waymark.advice.Adviser;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** One evaluation of the shipped rulebook, by what decides it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class EvaluationBenchmark {

  @Param({"acme-bank", "hansen-pumps", "coral-islands"})
  String sample;

  private String text;
  private Profile profile;
  private Rulebook rulebook;
  private List<Rule> rules;
  private Adviser adviser;
  private PlainJava plain;
  private ClassicDrools classic;
  private List<Object> beans;

  /** Reads and compiles everything, and checks that all agree on what applies. */
  @Setup
  public void setUp() throws Exception {
    text = Files.readString(Path.of("samples", sample + ".yaml"));
    profile = ProfileReader.read(sample, text);
    text = org.waymark.benchmark.Json.of(profile);
    rulebook = Rulebooks.open(RulebookFiles.of(Path.of("rules")), null);
    rules = rulebook.rules();
    adviser = new Adviser(rulebook);
    plain = PlainJava.of(rules);
    classic = new ClassicDrools(rules);
    beans = classic.facts(profile);
    var byDrools = new TreeSet<String>();
    var byConditions = new TreeSet<String>();
    var byPlainJava = new TreeSet<String>();
    Facts matched = rulebook.match(profile);
    Facts facts = plainJava();
    for (int i = 0; i < rules.size(); i++) {
      if (matched.doesApply(i)) {
        byDrools.add(rules.get(i).id());
      }
      if (rules.get(i).on(facts) == Verdict.APPLIES) {
        byConditions.add(rules.get(i).id());
      }
      if (facts.doesApply(i)) {
        byPlainJava.add(rules.get(i).id());
      }
    }
    if (!byDrools.equals(byConditions) || !byDrools.equals(byPlainJava)) {
      throw new IllegalStateException(byDrools + " " + byConditions + " " + byPlainJava);
    }
    // Beans cannot hold what is partly known, so they may miss advice, but never give other.
    if (!byDrools.containsAll(classic.match(beans))) {
      throw new IllegalStateException(byDrools + " " + classic.match(beans));
    }
  }

  /** Drools on the executable model, one flat fact: what Waymark does. */
  @Benchmark
  public Facts drools() {
    return rulebook.match(profile);
  }

  /** The conditions themselves, with all three verdicts. */
  @Benchmark
  public int conditions() {
    Facts facts = new Facts(profile, rules.size());
    int open = 0;
    for (Rule rule : rules) {
      open += rule.on(facts) == Verdict.OPEN ? 1 : 0;
    }
    return open;
  }

  /** Plain Java generated from the conditions: the ceiling. */
  @Benchmark
  public Facts plainJava() {
    Facts facts = new Facts(profile, rules.size());
    plain.match(facts);
    return facts;
  }

  /** The classic compiler, a bean a section, a new session: what everybody writes. */
  @Benchmark
  public List<String> classicDrools() {
    return classic.match(beans);
  }

  /** A profile as JSON in, an advisory as JSON out. */
  @Benchmark
  public byte[] jsonToJson() throws Exception {
    return JsonReport.writeUtf8(adviser.advise(ProfileReader.read("profile", text)));
  }
}
