package org.waymark.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.document.Problem;
import org.waymark.document.Problems;

/** Conditions with a name: defined once, used by rules and by later terms. */
class TermsTest {

  private static final String HEAD = "package rules;\nimport org.waymark.profile.*;\n";
  private static final String LARGE =
      "query LargeFirm()\n  Organisation( kind == Kind.ENTERPRISE, size == Size.LARGE )\nend\n";

  private final Problems problems = new Problems();

  private Terms terms(String text) {
    return RuleReader.terms("terms.drl", HEAD + text, Map.of(), problems);
  }

  private List<Rule> rules(Terms terms, String when) {
    String text = HEAD + "rule \"CLD-45\"\nwhen\n    " + when + "\nthen\nend\n";
    return RuleReader.read("cloud.drl", text, Map.of(), terms, problems);
  }

  private List<String> found() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void aRuleThatUsesATermHasTheTermsConditions() {
    Rule named = rules(terms(LARGE), "LargeFirm()\n    Cloud( providerCount == 1 )").get(0);
    Rule written =
        rules(
                Terms.none(),
                "Organisation( kind == Kind.ENTERPRISE, size == Size.LARGE )\n"
                    + "    Cloud( providerCount == 1 )")
            .get(0);
    assertThat(found()).isEmpty();
    assertThat(named.when()).isEqualTo(written.when());
  }

  @Test
  void aTermMayUseTheTermsBeforeItAndStandInAnException() {
    Terms terms =
        terms(
            LARGE
                + "query LargeBank()\n  LargeFirm()\n  Organisation( industry == Industry.K )\nend\n");
    Rule rule = rules(terms, "Cloud( providerCount == 1 )\n    not LargeBank()").get(0);
    assertThat(found()).isEmpty();
    assertThat(rule.unless()).hasSize(1);
    assertThat(rule.unless().get(0).atoms()).hasSize(3);
  }

  @Test
  void aTermCannotUseItselfOrALaterOne() {
    terms("query Loop()\n  Loop()\nend\n" + LARGE);
    assertThat(found()).singleElement().asString().contains("unknown section or term `Loop`");
  }

  @Test
  void aMisspeltTermIsSuggested() {
    rules(terms(LARGE), "LargeFrim()");
    assertThat(found())
        .singleElement()
        .asString()
        .isEqualTo("cloud.drl:5:5: unknown section or term `LargeFrim`, did you mean `LargeFirm`?");
  }

  @Test
  void aTermHasNoParametersNoExceptionsNoSectionsNameAndIsGivenOnce() {
    terms("query A1( int x )\n  Cloud( slaSigned )\nend\n");
    terms("query Strange()\n  not Cloud( slaSigned )\nend\n");
    terms("query Cloud()\n  Cloud( slaSigned )\nend\n");
    terms(LARGE + LARGE);
    terms("query Empty1()\nend\n");
    terms("rule \"CLD-45\" when Cloud( slaSigned ) then System.exit(1); end\n");
    assertThat(found())
        .hasSize(7)
        .anyMatch(p -> p.contains("a term has no parameters"))
        .anyMatch(p -> p.contains("an exception stands in the rule"))
        .anyMatch(p -> p.contains("and no section's"))
        .anyMatch(p -> p.contains("is given twice"))
        .anyMatch(p -> p.contains("has no condition"))
        .anyMatch(p -> p.contains("a file of terms holds nothing else"));
  }

  @Test
  void aTermThatNobodyUsesIsReported() {
    Terms terms = terms(LARGE);
    terms.reportUnused(problems);
    assertThat(found()).containsExactly("terms.drl:3:1: no rule uses the term LargeFirm");
  }

  @Test
  void theComparisonsOfATermCountWhereverItIsUsed() {
    Terms terms =
        terms(
            LARGE
                + "query Ten()\n"
                + "  LargeFirm()\n".repeat(5)
                + "end\nquery Hundred()\n"
                + "  Ten()\n".repeat(10)
                + "end\n");
    assertThat(found()).isEmpty();
    assertThat(rules(terms, "Hundred()\n    Hundred()")).hasSize(1);
    assertThat(found()).isEmpty();
    rules(terms, "Hundred()\n    Hundred()\n    Ten()");
    assertThat(found())
        .containsExactly("cloud.drl:7:5: a rule compares more than 200 times; split it");
  }
}
