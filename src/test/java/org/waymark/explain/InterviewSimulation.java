package org.waymark.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.condition.Rule;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.rulebook.Card;

/**
 * Interviews with the sample organisations and the 194 countries, whose answers are drawn by a
 * seed: how many questions settle the MUST verdicts that are open at the beginning.
 *
 * <p>Its {@code main} prints what docs/questions.md quotes.
 */
final class InterviewSimulation {

  static final int QUESTIONS = 15;

  private static final Adviser ADVISER = new Adviser(Rules.rulebook());

  private final Interview interview = new Interview(Rules.rulebook());

  /** What came of the interviews with some organisations. */
  record Outcome(
      int organisations, double open, double settledWithin15, double questionsTo90Percent) {}

  static List<Profile> countries() throws Exception {
    var profiles = new ArrayList<Profile>();
    for (String line : Files.readAllLines(Path.of("samples/countries.ndjson"))) {
      profiles.add(ProfileReader.read("countries.ndjson", line));
    }
    return profiles;
  }

  static List<Profile> samples() throws Exception {
    var profiles = new ArrayList<Profile>();
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        profiles.add(ProfileReader.read(file.toString(), Files.readString(file)));
      }
    }
    return profiles;
  }

  /** The interview as it is. */
  List<Fact> bestFirst(Profile profile, Set<Fact> asked) {
    return interview.questions(profile, asked).stream()
        .map(Interview.Question::fact)
        .limit(1)
        .toList();
  }

  /** What a form does: the questions that can matter, from the top to the bottom. */
  List<Fact> inFileOrder(Profile profile, Set<Fact> asked) {
    return interview.missing(profile).keySet().stream()
        .filter(fact -> !asked.contains(fact))
        .limit(1)
        .toList();
  }

  Outcome run(
      List<Profile> profiles,
      long seed,
      boolean listed,
      BiFunction<Profile, Set<Fact>, List<Fact>> next) {
    var random = new RandomProfiles(seed, Rules.rulebook().rules());
    double open = 0;
    double settled = 0;
    double questions = 0;
    int counted = 0;
    for (Profile profile : profiles) {
      Profile truth = random.next(0);
      List<Rule> musts = musts(listed ? listed(profile) : interview.unsettled(profile));
      if (musts.isEmpty()) {
        continue;
      }
      counted++;
      open += musts.size();
      Profile now = profile;
      Set<Fact> asked = new HashSet<>();
      int n = 0;
      int at90 = -1;
      while (n < QUESTIONS || at90 < 0) {
        List<Fact> fact = next.apply(now, asked);
        if (fact.isEmpty()) {
          break;
        }
        asked.add(fact.get(0));
        Map<Fact, Value> answer = new LinkedHashMap<>();
        answer.put(fact.get(0), truth.value(fact.get(0)));
        now = now.with(answer);
        n++;
        double share = 1 - (double) left(musts, now) / musts.size();
        if (at90 < 0 && share >= 0.9) {
          at90 = n;
        }
        if (n == QUESTIONS) {
          settled += share;
        }
      }
      if (n < QUESTIONS) {
        settled += 1 - (double) left(musts, now) / musts.size();
      }
      questions += at90 < 0 ? n : at90;
    }
    return new Outcome(counted, open / counted, settled / counted, questions / counted);
  }

  /** The open rules that the advisory lists: those for which the profile speaks. */
  private List<Rule> listed(Profile profile) {
    Set<String> ids =
        ADVISER.advise(profile).open().stream()
            .map(one -> one.card().id())
            .collect(Collectors.toSet());
    return Rules.rulebook().rules().stream().filter(rule -> ids.contains(rule.id())).toList();
  }

  private int left(List<Rule> musts, Profile now) {
    Set<String> open = interview.unsettled(now).stream().map(Rule::id).collect(Collectors.toSet());
    return (int) musts.stream().filter(rule -> open.contains(rule.id())).count();
  }

  private static List<Rule> musts(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> Rules.rulebook().card(rule).strength() == Card.Strength.MUST)
        .toList();
  }

  public static void main(String... args) throws Exception {
    var simulation = new InterviewSimulation();
    Map<String, List<Profile>> groups = new LinkedHashMap<>();
    groups.put("samples", samples());
    groups.put("countries", countries());
    for (boolean listed : new boolean[] {true, false}) {
      System.out.println(listed ? "the MUSTs that the advisory lists as open" : "all open MUSTs");
      groups.forEach(
          (name, profiles) -> {
            // All open MUSTs of all countries take too long in file order.
            if (!listed && profiles.size() > 100) {
              return;
            }
            Outcome best = simulation.run(profiles, 1, listed, simulation::bestFirst);
            Outcome file = simulation.run(profiles, 1, listed, simulation::inFileOrder);
            System.out.printf("  %-9s best first %s%n", name, best);
            System.out.printf("  %-9s file order %s%n", "", file);
          });
    }
  }
}
