package org.waymark.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;

/** An interview asks what settles most, and no more than can matter. */
class InterviewTest {

  private static final Interview INTERVIEW = new Interview(Rules.rulebook());

  @Test
  void itBeginsWithTheKindOfOrganisation() {
    List<Interview.Question> questions = INTERVIEW.questions(Profile.empty(), Set.of());
    assertThat(questions.get(0).fact().name()).isEqualTo("organisation.kind");
    assertThat(questions).hasSizeGreaterThan(500);
  }

  @Test
  void whatAQuestionSaysItCanSettleSomeAnswerSettles() {
    var profiles = new RandomProfiles(41, Rules.rulebook().rules());
    int settled = 0;
    for (int i = 0; i < 30; i++) {
      Profile profile = profiles.next(0.3 + i % 3 * 0.3);
      for (Interview.Question question : INTERVIEW.questions(profile, Set.of())) {
        List<Profile> answered =
            Interview.answers(question.fact(), profile.value(question.fact()), question.decides())
                .stream()
                .map(answer -> profile.with(Map.of(question.fact(), answer)))
                .toList();
        for (Rule rule : question.settles()) {
          assertThat(answered)
              .as("%s settles %s", question.fact(), rule.id())
              .anyMatch(then -> !INTERVIEW.unsettled(then).contains(rule));
          settled++;
        }
      }
    }
    assertThat(settled).isGreaterThan(500);
  }

  @Test
  void anInterviewEndsSettledAndNeverAsksTwiceOrWhatCannotMatter() {
    var truths = new RandomProfiles(43, Rules.rulebook().rules());
    for (int i = 0; i < 3; i++) {
      Profile truth = truths.next(0);
      Profile now = Profile.empty();
      Set<Fact> asked = new HashSet<>();
      while (true) {
        List<Interview.Question> questions = INTERVIEW.questions(now, Set.of());
        if (questions.isEmpty()) {
          break;
        }
        Fact fact = questions.get(0).fact();
        assertThat(asked.add(fact)).as(fact.name()).isTrue();
        assertThat(questions.get(0).decides()).isNotEmpty();
        now = now.with(Map.of(fact, truth.value(fact)));
      }
      assertThat(INTERVIEW.unsettled(now)).isEmpty();
      assertThat(asked).hasSizeLessThan(664);
      // What was not asked could not have mattered: with it all, the advice is the same.
      var said = new ArrayList<Verdict>();
      var known = new ArrayList<Verdict>();
      Profile all = truth.with(Map.of());
      for (Rule rule : Rules.rulebook().rules()) {
        Verdict verdict = rule.on(new Facts(now, 0));
        if (verdict != Verdict.OPEN) {
          said.add(verdict);
          known.add(rule.on(new Facts(all, 0)));
        }
      }
      assertThat(said).isEqualTo(known);
    }
  }

  @Test
  void whatIsNotKnownIsNotAskedAgain() {
    Profile profile = Profile.empty();
    Fact first = INTERVIEW.questions(profile, Set.of()).get(0).fact();
    assertThat(INTERVIEW.questions(profile, Set.of(first)))
        .extracting(Interview.Question::fact)
        .doesNotContain(first)
        .isNotEmpty();
  }

  @Test
  void ninetyPercentOfTheOpenMustsOfTheSamplesAreSettledWithin15Questions() throws Exception {
    var simulation = new InterviewSimulation();
    var samples = simulation.run(InterviewSimulation.samples(), 1, true, simulation::bestFirst);
    assertThat(samples.settledWithin15()).isGreaterThanOrEqualTo(0.9);
    var file = simulation.run(InterviewSimulation.samples(), 1, true, simulation::inFileOrder);
    assertThat(samples.questionsTo90Percent()).isLessThan(file.questionsTo90Percent() / 2);
  }

  @Test
  void ninetyPercentOfTheOpenMustsOfCountriesAreSettledWithin15Questions() throws Exception {
    var simulation = new InterviewSimulation();
    // Every tenth country: docs/questions.md has the figures of all.
    List<Profile> all = InterviewSimulation.countries();
    var some = new ArrayList<Profile>();
    for (int i = 0; i < all.size(); i += 10) {
      some.add(all.get(i));
    }
    assertThat(simulation.run(some, 1, true, simulation::bestFirst).settledWithin15())
        .isGreaterThanOrEqualTo(0.9);
  }
}
