package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Rules;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.RulebookSources;

/** One layout for every file, in which nothing is said otherwise. */
class LayoutTest {

  private static String format(String name, String text) {
    var problems = new Problems();
    String laidOut = Layout.format(name, text, problems);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    return laidOut;
  }

  @Test
  void theShippedRulesAreInTheirLayout() {
    Rules.files()
        .texts()
        .forEach((name, text) -> assertThat(format(name, text)).as(name).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void otherWhiteSpaceGivesTheSameText(long seed) {
    var random = new Random(seed);
    Rules.files()
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith("outline.yaml") || name.endsWith("rulebook.yaml")) {
                return;
              }
              boolean drl = name.endsWith(".drl");
              String shaken = drl ? Shaken.rules(text, random) : Shaken.yaml(text, random);
              assertThat(shaken).as(name).isNotEqualTo(text);
              assertThat(format(name, shaken)).as(name).isEqualTo(text);
            });
  }

  @Test
  void otherWhiteSpaceIsAllThatIsOther() {
    var random = new Random(8);
    for (String kind : List.of(".cards.yaml", ".cases.yaml")) {
      String name = "rules/cloud-model" + kind;
      String text = Objects.requireNonNull(Rules.files().texts().get(name));
      String shaken = Shaken.yaml(text, random);
      assertThat(shaken.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
      long moved = shaken.lines().filter(line -> !text.contains(line)).count();
      assertThat(moved).as("lines with other spaces").isGreaterThan(text.lines().count() / 2);
    }
  }

  @Test
  void filesWhoseAuthorLaysThemOutChangeTheirLineEndsOnly() {
    String text = "version:   1\n\n\n\nreport: [a,b]   # why\n";
    assertThat(format("rulebook.yaml", text.replace("\n", "\r\n"))).isEqualTo(text);
    assertThat(format("outline.yaml", text)).isEqualTo(text);
  }

  @Test
  void whatIsLaidOutSaysWhatItSaidBefore() {
    var random = new Random(6);
    var texts = new TreeMap<String, String>();
    Rules.files()
        .texts()
        .forEach(
            (name, text) ->
                texts.put(
                    name,
                    name.endsWith(".drl")
                        ? Shaken.rules(text, random)
                        : requoted(name, text, random)));
    RulebookFiles laidOut = Layout.format(new RulebookFiles(texts));
    assertThat(Layout.format(laidOut)).isEqualTo(laidOut);
    var problems = new Problems();
    RulebookSources sources = RulebookSources.read(laidOut, true, problems);
    assertThat(problems.sorted()).isEmpty();
    RulebookSources shipped = Rules.sources();
    assertThat(sources.cards()).isEqualTo(shipped.cards());
    assertThat(sources.thresholds()).isEqualTo(shipped.thresholds());
    assertThat(sources.stories()).isEqualTo(shipped.stories());
    assertThat(sources.rules())
        .extracting(rule -> rule.id() + rule.when() + rule.unless())
        .isEqualTo(
            shipped.rules().stream().map(rule -> rule.id() + rule.when() + rule.unless()).toList());
    assertThat(sources.cases())
        .extracting(one -> one.rule() + one.name() + one.expected() + one.profile().said())
        .isEqualTo(
            shipped.cases().stream()
                .map(one -> one.rule() + one.name() + one.expected() + one.profile().said())
                .toList());
  }

  /** Some titles in quotes that they do not need. */
  private static String requoted(String name, String text, Random random) {
    var out = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean title = line.startsWith("  title: ") && !line.contains("'") && !line.contains("\"");
      out.append(
              title && random.nextBoolean()
                  ? line.replaceFirst("title: (.*)$", "title:   \"$1\"")
                  : line)
          .append('\n');
    }
    assertThat(name).isNotEmpty();
    return out.toString();
  }

  @Test
  void aCardIsOrderedFoldedAndQuotedAsOthersAre() {
    String long120 = "word ".repeat(40).strip();
    assertThat(
            format(
                "x.cards.yaml",
                "# head\nABC-01: {advice: \""
                    + long120
                    + "\", 'title': \"Plain\", changes: [ a,b ], kind: 'yes', stories: [S],\n"
                    + "  figures: [{value: 1.50, unit: '%'}], own: 3}\n\n\n\n# apart\n\n# of 2\nABC-02:\n      title: 'a: b'\n"))
        .isEqualTo(
            """
            # head
            ABC-01:
              title: Plain
              kind: 'yes'
              advice: >-
                %s
                %s
              changes: [a, b]
              figures:
              - {value: 1.50, unit: '%%'}
              stories:
              - S
              own: 3

            # apart

            # of 2
            ABC-02:
              title: 'a: b'
            """
                .formatted("word ".repeat(29).strip(), "word ".repeat(11).strip()));
  }

  @Test
  void aRuleIsAPatternALine() {
    assertThat(
            format(
                "x.drl",
                """
                // head



                package rules ;
                import org.waymark.profile.*;import a.b;
                // one
                rule"A"when Cloud(a==1,b in(X.Y,X.Z)||!(c==-1)&&d-2>e)
                not(Bank( )or $b:Cloud($p:price,x<2*$p)) exists Cloud(l.size==0)then end // why
                rule "B" when // inside
                  A(x)
                then end"""))
        .isEqualTo(
            """
            // head

            package rules;

            import org.waymark.profile.*;
            import a.b;

            // one
            rule "A"
            when
                Cloud( a == 1, b in ( X.Y, X.Z ) || !( c == -1 ) && d - 2 > e )
                not ( Bank() or $b : Cloud( $p : price, x < 2 * $p ) )
                exists Cloud( l.size == 0 )
            then
            end // why

            rule "B" when // inside
              A(x)
            then end
            """);
  }

  @Test
  void whatCannotBeReadIsSaidWithItsPlaceAndStaysAsItIs() {
    for (Map.Entry<String, String> one :
        Map.of(
                "a.drl", "package rules;\nrule \"A\" when X( then end\n",
                "b.drl", "package rules;\nrule \"A\" when X() ) then end\n",
                "c.drl", "package rules;\nrule \"A\" when X() then\n",
                "d.drl", "package rules;\nrule \"A\" when X() then end\nfoo();\n",
                "e.drl", "package rules;\nrule \"A\" when § then end\n",
                "a.cards.yaml", "A:\n  b: [1\n",
                "b.cards.yaml", "A: 1\nA: 2\n",
                "c.cards.yaml", "{A: 1}\n",
                "d.cards.yaml", "A: &x 1\nB: *x\n",
                "e.cases.yaml", "- 1\n")
            .entrySet()) {
      var problems = new Problems();
      assertThat(Layout.format(one.getKey(), one.getValue(), problems)).isEqualTo(one.getValue());
      assertThat(problems.sorted()).as(one.getKey()).hasSize(1);
      assertThat(problems.sorted().get(0).line()).as("%s", problems.sorted()).isPositive();
    }
  }

  @Test
  void commentsInsideAnEntryKeepItAsItStands() {
    String text = "ABC-01:\n    title:   x # why\n    # more\n\nABC-02:\n    title:   z\n";
    assertThat(format("x.cards.yaml", text))
        .isEqualTo("ABC-01:\n    title:   x # why\n    # more\n\nABC-02:\n  title: z\n");
  }

  @Test
  void windowsLineEndsBecomePlainOnes() {
    assertThat(format("x.cards.yaml", "ABC-01:\r\n  title: x\r\n"))
        .isEqualTo("ABC-01:\n  title: x\n");
  }
}
