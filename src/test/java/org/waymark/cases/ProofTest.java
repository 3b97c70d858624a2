package org.waymark.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** The cases decide every condition and notice small mistakes in rules. */
class ProofTest {

  private static final List<Proof> PROOFS = Proof.of(Rules.sources());

  @Test
  void atLeast95PercentOfTheOutcomesOfConditionsAreDecidedByACase() {
    int outcomes = PROOFS.stream().mapToInt(Proof::outcomes).sum();
    int gaps = PROOFS.stream().mapToInt(proof -> proof.gaps().size()).sum();
    assertThat(outcomes).isGreaterThan(4000);
    assertThat((double) (outcomes - gaps) / outcomes).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void atLeast95PercentOfSmallMistakesAreNoticed() {
    int mutants = PROOFS.stream().mapToInt(Proof::mutants).sum();
    int survivors = PROOFS.stream().mapToInt(proof -> proof.survivors().size()).sum();
    assertThat(mutants).isGreaterThan(5000);
    assertThat((double) (mutants - survivors) / mutants).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aCaseThatIsTakenAwayLeavesAGapAndASurvivor() {
    var texts = new TreeMap<>(Rules.files().texts());
    String name = "rules/connectivity-goals.cases.yaml";
    String text = Objects.requireNonNull(texts.get(name));
    String atTheLimit = "    'but people on the Internet: 43%'";
    int start = text.indexOf(atTheLimit);
    assertThat(start).isPositive();
    int end = text.indexOf("\n    ", start + atTheLimit.length());
    while (text.startsWith("\n     ", end)) {
      end = text.indexOf("\n    ", end + 1);
    }
    texts.put(name, text.substring(0, start) + text.substring(end + 1));
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(new RulebookFiles(texts), true, problems);
    assertThat(problems.sorted()).isEmpty();

    Proof whole = proof(Rules.sources());
    Proof less = proof(sources);
    assertThat(whole.survivors()).isEmpty();
    assertThat(less.gaps()).contains("broadband.internetUsersPercent < 43 is never false");
    assertThat(less.survivors())
        .contains(
            "broadband.internetUsersPercent < 43 becomes broadband.internetUsersPercent <= 43");
  }

  private static Proof proof(RulebookSources sources) {
    return Proof.of(sources).stream()
        .filter(one -> one.rule().equals("CON-01"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCommandSumsUpByChapter() {
    Run run = Run.waymark("test", "rules");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst().orElse(""))
        .isEqualTo("rules  cases  outcomes  mistakes");
    assertThat(run.out()).contains("Connectivity Makes Anything Possible").endsWith("in all\n");
    assertThat(Run.waymark("test", "nowhere").code()).isEqualTo(1);
  }
}
