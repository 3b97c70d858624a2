package org.waymark.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Adviser;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.editing.Samples;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.profile.Values;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;

/**
 * The same rules and profiles through other engines, in turns: every engine has a few seconds in
 * each round, so that what else a machine does meets all of them. What counts is the processor time
 * of the whole process, collecting garbage included, and of that the median of the rounds; each
 * engine is first checked to say the same as Waymark.
 */
public final class Engines {

  private final Map<String, Engine> engines = new LinkedHashMap<>();

  /** An engine with its own clock. */
  private interface Engine {

    /** The microseconds of processor time that it takes for a profile, over some seconds. */
    double microseconds(double seconds) throws IOException;
  }

  /** What an engine says of a profile, by its place. */
  private interface Evaluation {
    Object of(int profile) throws Exception;
  }

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int WARM_UP = 3;

  private static volatile @Nullable Object last;

  /**
   * Measures.
   *
   * @param arguments the rounds, from 1, and the seconds for an engine in each
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    Rulebook rulebook = Rulebooks.open(RulebookFiles.of(Path.of("rules")), null);
    List<Profile> profiles = Samples.SAMPLES.profiles().stream().map(Engines::known).toList();
    var engines = new Engines();
    engines.addJava(rulebook, profiles);
    try (NodeEngines node =
        NodeEngines.start(rulebook.rules(), profiles, applied(rulebook, profiles))) {
      engines.addNode(node);
      print(engines.measure(rounds, seconds), profiles.size(), rulebook.rules().size());
    }
  }

  /** The profile without what is partly known: the other engines have no words for it. */
  private static Profile known(Profile profile) {
    var partly = new HashMap<Fact, Value>();
    for (Fact fact : profile.said()) {
      if (Values.plain(profile.value(fact)) instanceof Map) {
        partly.put(fact, fact.unsaid());
      }
    }
    return profile.with(partly);
  }

  private static List<List<String>> applied(Rulebook rulebook, List<Profile> profiles) {
    return profiles.stream().map(one -> ids(rulebook.rules(), rulebook.match(one))).toList();
  }

  private static List<String> ids(List<Rule> rules, Facts facts) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < rules.size(); i++) {
      if (facts.doesApply(i)) {
        ids.add(rules.get(i).id());
      }
    }
    return ids.stream().sorted().toList();
  }

  private void addJava(Rulebook rulebook, List<Profile> profiles) throws Exception {
    List<Rule> rules = rulebook.rules();
    PlainJava plain = PlainJava.of(rules);
    var easy = new EasyRules(rules, plain);
    var classic = new ClassicDrools(rules);
    var adviser = new Adviser(rulebook);
    List<String> texts = profiles.stream().map(Json::of).toList();
    var beans = new ArrayList<List<Object>>();
    for (Profile profile : profiles) {
      beans.add(classic.facts(profile));
    }
    List<List<String>> expected = applied(rulebook, profiles);
    for (int i = 0; i < profiles.size(); i++) {
      Profile profile = profiles.get(i);
      same(profile, expected.get(i), ids(rules, matched(plain, profile, rules.size())));
      same(profile, expected.get(i), easy.match(profile));
      same(profile, expected.get(i), classic.match(beans.get(i)));
    }
    int size = profiles.size();
    add("plain Java", size, i -> matched(plain, profiles.get(i), rules.size()));
    add("Waymark", size, i -> rulebook.match(profiles.get(i)));
    add(
        "Waymark, JSON to JSON",
        size,
        i -> JsonReport.writeUtf8(adviser.advise(ProfileReader.read("profile", texts.get(i)))));
    add("classic Drools", size, i -> classic.match(beans.get(i)));
    add("Easy Rules", size, i -> easy.match(profiles.get(i)));
  }

  private static Facts matched(PlainJava plain, Profile profile, int rules) {
    var facts = new Facts(profile, rules);
    plain.match(facts);
    return facts;
  }

  private static void same(Profile profile, List<String> expected, List<String> found) {
    if (!expected.equals(found.stream().sorted().toList())) {
      throw new IllegalStateException(profile.id() + ": " + found + ", expected " + expected);
    }
  }

  private void add(String name, int profiles, Evaluation evaluation) {
    engines.put(name, seconds -> time(profiles, evaluation, seconds));
  }

  private static double time(int profiles, Evaluation evaluation, double seconds) {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    long start = PROCESS.getProcessCpuTime();
    int rounds = 0;
    do {
      for (int i = 0; i < profiles; i++) {
        try {
          last = evaluation.of(i);
        } catch (Exception e) {
          throw new IllegalStateException("a sample is no profile", e);
        }
      }
      rounds++;
    } while (System.nanoTime() < end);
    return (PROCESS.getProcessCpuTime() - start) / 1000.0 / rounds / profiles;
  }

  private void addNode(@Nullable NodeEngines node) throws IOException {
    if (node == null) {
      System.out.println("Node's engines are left out: see benchmarks/README.md.");
      return;
    }
    for (String name : NodeEngines.NAMES) {
      node.check(name);
      engines.put(name, seconds -> node.time(name, seconds));
    }
  }

  private Map<String, Double> measure(int rounds, double seconds) {
    var times = new LinkedHashMap<String, List<Double>>();
    // The first rounds only warm up.
    for (int round = 1 - WARM_UP; round <= rounds; round++) {
      for (Map.Entry<String, Engine> engine : engines.entrySet()) {
        try {
          double time = engine.getValue().microseconds(seconds);
          if (round > 0) {
            times.computeIfAbsent(engine.getKey(), name -> new ArrayList<>()).add(time);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    times.forEach((name, all) -> medians.put(name, all.stream().sorted().toList().get(rounds / 2)));
    return medians;
  }

  private static void print(Map<String, Double> medians, int profiles, int rules) {
    double waymark = Objects.requireNonNull(medians.get("Waymark"));
    System.out.printf(
        Locale.ROOT,
        "%d profiles, %d rules, %d facts%n| engine | µs | profiles a second | × |%n|---|---|---|---|%n",
        profiles,
        rules,
        Catalogue.all().facts().size());
    medians.forEach(
        (name, time) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.2f |%n",
                name,
                time,
                1e6 / time,
                time / waymark));
  }
}
