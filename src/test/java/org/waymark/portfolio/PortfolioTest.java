package org.waymark.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.SmallRulebook;
import org.waymark.document.InputException;
import org.waymark.editing.Samples;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Rulebooks;

class PortfolioTest {

  private static final Crowd CROWD = new Crowd(17, 300);

  @Test
  void whatIsMergedInAnyOrderIsWhatOneCounted() {
    String whole = CROWD.portfolio().state();
    var random = new Random(5);
    for (int round = 0; round < 5; round++) {
      List<Portfolio> parts = parts(7, random);
      Collections.shuffle(parts, random);
      Portfolio sum = parts.get(0);
      parts.subList(1, parts.size()).forEach(sum::merge);
      assertThat(sum.state()).isEqualTo(whole);
    }
  }

  private static List<Portfolio> parts(int number, Random random) {
    var parts = new ArrayList<Portfolio>();
    for (int i = 0; i < number; i++) {
      parts.add(new Portfolio(Rules.rulebook()));
    }
    CROWD.members().forEach(one -> one.addTo(parts.get(random.nextInt(number))));
    for (int i = 0; i < CROWD.rejected(); i++) {
      parts.get(random.nextInt(number)).addRejected();
    }
    return parts;
  }

  @Test
  void theStateIsReadAsItWasWritten() throws Exception {
    String state = CROWD.portfolio().state();
    assertThat(Portfolio.of(Rules.rulebook(), state).state()).isEqualTo(state);
    assertThat(Portfolio.read(state).state()).isEqualTo(state);
    Portfolio empty = new Portfolio(Rules.rulebook());
    assertThat(Portfolio.read(empty.state()).state()).isEqualTo(empty.state());
  }

  @Test
  void aPortfolioThatWasReadGoesOnAsIfItHadNotBeenWritten() throws Exception {
    var first = new Portfolio(Rules.rulebook());
    CROWD.members().subList(0, 100).forEach(one -> one.addTo(first));
    Portfolio second = Portfolio.of(Rules.rulebook(), first.state());
    CROWD.members().subList(100, 300).forEach(one -> one.addTo(second));
    for (int i = 0; i < CROWD.rejected(); i++) {
      second.addRejected();
    }
    assertThat(second.state()).isEqualTo(CROWD.portfolio().state());
  }

  @Test
  void whatWasDamagedIsRefused() {
    String state = CROWD.portfolio().state();
    var random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int at = random.nextInt(state.length());
      String cut = state.substring(0, at);
      String altered = cut + (char) (state.charAt(at) ^ 1) + state.substring(at + 1);
      String doubled = cut + state.charAt(at) + state.substring(at);
      for (String damaged : List.of(cut, altered, doubled)) {
        assertThatExceptionOfType(InputException.class)
            .as("at " + at)
            .isThrownBy(() -> Portfolio.read(damaged))
            .withMessageStartingWith("portfolio:");
      }
    }
  }

  @Test
  void itSaysWhatIsWrongWithTheText() {
    String state = CROWD.portfolio().state();
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Portfolio.read("{}"))
        .withMessage(
            "portfolio:1: is no state of a portfolio, expected \"waymark-portfolio 1\" at its"
                + " start");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Portfolio.read(state.substring(0, 5_000)))
        .withMessageContaining("is damaged: found ")
        .withMessageContaining(" characters after its first line, expected ");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Portfolio.read(state.replace("rejected 7", "rejected 8")))
        .withMessageContaining("is damaged: found the checksum ");
  }

  @Test
  void rowsAndListsThatDoNotExistAreNamed() {
    for (List<String> one :
        List.of(
            List.of("\nrejected 7", "\nrejectd 7", "found the unknown row `rejectd`, did you mean"),
            List.of("rejected 7", "rejected 7,1", "found more numbers of `rejected` than 1"),
            List.of("rejected 7", "rejected ?", "found \"?\" in `rejected`, expected a whole"),
            List.of("rejected 7", "rejected -7", "found \"-7\" in `rejected`, expected a whole"),
            List.of("rejected 7", "rejected", "found no space"),
            List.of("outliers.most ", "outliers.mst ", "found the unknown list"),
            List.of("outliers.most [", "outliers.most [7,", "is no list of organisations"),
            List.of("organisation.size=4", "organisation.size=5", "expected \"groups "))) {
      String altered = CROWD.portfolio().state().replace(one.get(0), one.get(1));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> Portfolio.read(Crowd.sealed(altered)))
          .as(one.toString())
          .withMessageContaining(one.get(2));
    }
  }

  @Test
  void adviceByOtherRulesIsRefused() throws Exception {
    Rulebook other = Rulebooks.open(SmallRulebook.of("oil-gas", "9.0.0"), null);
    var portfolio = new Portfolio(other);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CROWD.members().get(0).addTo(portfolio))
        .withMessageContaining(other.digest());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> portfolio.merge(CROWD.portfolio()))
        .withMessageContaining(other.digest());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Portfolio.of(other, CROWD.portfolio().state()))
        .withMessageContaining("found a portfolio by the rules ");
  }

  @Test
  void theStateOfTenMillionIsBelowOneMegabyteWhereEveryGroupIsFull() throws Exception {
    Portfolio many = Portfolio.read(CROWD.portfolio().state());
    while (many.organisations() < 10_000_000) {
      many.merge(Portfolio.read(many.state()));
    }
    assertThat(Arrays.stream(many.counts().organisations).filter(n -> n > 0).count())
        .as("groups that are not empty")
        .isGreaterThan(250);
    assertThat(many.state().length()).as("characters").isLessThan(1_000_000);
    assertThat(Portfolio.read(many.state()).state()).isEqualTo(many.state());
  }

  @Test
  void theSamplesAreCounted() {
    assertThat(Crowd.of(Samples.COUNTRIES.profiles()).organisations()).isEqualTo(194);
  }
}
