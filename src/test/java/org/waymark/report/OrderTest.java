package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.advice.Advisory.Recommendation;
import org.waymark.condition.Condition;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Card;

/** Advice comes in the order that docs/ranking.md gives, and never as a flood. */
class OrderTest {

  private static final Adviser ADVISER = new Adviser(Rules.rulebook());
  private static final Sentences ENGLISH = new Sentences(Language.of("en"));

  /** Organisations that said everything, so that a great deal applies. */
  private static List<Profile> talkative() {
    var profiles = new RandomProfiles(99, Rules.rulebook().rules());
    return Stream.generate(() -> profiles.next(0.05)).limit(60).toList();
  }

  @Test
  void adviceIsOrderedByStrengthEvidenceUnlocksEffortAndHorizon() {
    for (Profile profile : talkative()) {
      List<Recommendation> all = ADVISER.advise(profile).recommendations();
      for (int i = 1; i < all.size(); i++) {
        assertThat(rank(all.get(i - 1)))
            .as("%s before %s", all.get(i - 1).card().id(), all.get(i).card().id())
            .isLessThanOrEqualTo(rank(all.get(i)));
      }
    }
  }

  /** The place of a recommendation as digits, by the words of docs/ranking.md. */
  private static String rank(Recommendation one) {
    return String.format(
        "%d %03d %03d %d %d",
        one.card().strength().ordinal(),
        999 - one.weightOfEvidence(),
        999 - one.unlocks().size(),
        one.card().effort().ordinal(),
        one.card().horizon().ordinal());
  }

  @Test
  void whatARecommendationUnlocksWaitsForNothingButWhatItChanges() {
    var byId =
        Rules.rulebook().rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    int seen = 0;
    for (Profile profile : talkative()) {
      Facts facts = new Facts(profile, 0);
      Advisory advisory = ADVISER.advise(profile);
      for (Recommendation one : advisory.recommendations()) {
        for (String id : one.unlocks()) {
          List<Condition> failing =
              byId.get(id).when().stream().filter(c -> c.on(facts) == Truth.FALSE).toList();
          assertThat(failing).as(id).isNotEmpty();
          assertThat(failing)
              .as("%s unlocks %s", one.card().id(), id)
              .allSatisfy(c -> assertThat(one.card().changes()).containsAll(c.facts()));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void atMostTwelveStandAtTheTopBeforeTheReaderIsToldHowTheRestIsGrouped() {
    boolean flood = false;
    for (Profile profile : talkative()) {
      Advisory advisory = ADVISER.advise(profile);
      List<Sentences.Group> groups = ENGLISH.groups(advisory);
      assertThat(groups.get(0).recommendations()).hasSizeLessThanOrEqualTo(12);
      assertThat(groups.get(0).heading()).isEmpty();
      var shown = new ArrayList<Recommendation>();
      groups.forEach(group -> shown.addAll(group.recommendations()));
      assertThat(shown).containsExactlyInAnyOrderElementsOf(advisory.recommendations());
      if (groups.size() > 1) {
        flood = true;
        assertThat(ENGLISH.grouped(groups)).startsWith("Further ").contains(", by chapter: ");
        for (Sentences.Group group : groups.subList(1, groups.size())) {
          assertThat(group.recommendations())
              .extracting(one -> one.card().chapter())
              .containsOnly(group.heading());
        }
      }
    }
    assertThat(flood).isTrue();
  }

  @Test
  void theRoadmapHoldsEveryRecommendationOnceInItsStage() {
    for (Profile profile : talkative()) {
      Advisory advisory = ADVISER.advise(profile);
      List<Sentences.Stage> stages = ENGLISH.roadmap(advisory);
      var shown = new ArrayList<Recommendation>();
      for (Sentences.Stage stage : stages) {
        var all = new ArrayList<>(stage.first());
        all.addAll(stage.more());
        assertThat(all)
            .extracting(one -> one.card().horizon())
            .containsOnly(all.get(0).card().horizon());
        shown.addAll(all);
      }
      assertThat(shown).containsExactlyInAnyOrderElementsOf(advisory.recommendations());
    }
  }

  @Test
  void aShortAdvisoryHasNoSummaryAndNoRoadmap() {
    Advisory advisory = ADVISER.advise(Profile.empty());
    assertThat(advisory.recommendations()).isEmpty();
    assertThat(ENGLISH.summary(advisory)).isEmpty();
    assertThat(ENGLISH.roadmap(advisory)).isEmpty();
  }

  @Test
  void everyShippedCardSaysWhatFollowingItChangesOrWhyNothing() {
    long changing =
        Rules.rulebook().rules().stream()
            .map(Rules.rulebook()::card)
            .filter(card -> !card.changes().isEmpty())
            .count();
    assertThat(changing).isGreaterThan(400);
    assertThat(Rules.rulebook().rules())
        .map(Rules.rulebook()::card)
        .flatExtracting(Card::changes)
        .noneMatch(fact -> fact.identity());
  }
}
