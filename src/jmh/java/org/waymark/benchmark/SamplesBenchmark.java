package org.waymark.benchmark;

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
import org.waymark.advice.Adviser;
import org.waymark.editing.Samples;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/** A profile as JSON in, an advisory as JSON out, over many samples, each as often as any other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class SamplesBenchmark {

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "acme-bank",
          "alpine-regulator",
          "coral-islands",
          "hansen-pumps",
          "lakeside-clinics",
          "northern-grid",
          "savanna-telecom",
          "tideline-studio");

  /** All shipped samples, or the eight organisations that say the most. */
  @Param({"all", "organisations"})
  String samples;

  private List<String> texts;
  private Adviser adviser;
  private int next;

  /** Reads the samples and the rules. */
  @Setup
  public void setUp() throws Exception {
    texts =
        Samples.SAMPLES.profiles().stream()
            .filter(one -> samples.equals("all") || ORGANISATIONS.contains(one.id()))
            .map(Json::of)
            .toList();
    adviser = new Adviser(Rulebooks.open(RulebookFiles.of(Path.of("rules")), null));
  }

  /** The next of them. */
  @Benchmark
  public byte[] jsonToJson() throws Exception {
    next = next + 1 < texts.size() ? next + 1 : 0;
    return JsonReport.writeUtf8(adviser.advise(ProfileReader.read("profile", texts.get(next))));
  }
}
