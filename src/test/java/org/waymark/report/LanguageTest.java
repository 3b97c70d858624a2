package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.cli.Run;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Vocabulary;

/** Every language says everything, in its own customs. */
class LanguageTest {

  private static final Language ENGLISH = Language.of("en");
  private static final Pattern BLANK = Pattern.compile("\\{\\d\\}");

  private static List<Language> others() {
    return Language.codes().stream().filter(code -> !code.equals("en")).map(Language::of).toList();
  }

  @Test
  void everyFixedTextIsThereInEveryLanguageWithTheSameBlanks() {
    assertThat(others()).isNotEmpty();
    for (Language language : others()) {
      var keys = new TreeSet<>(language.keys());
      keys.removeIf(key -> key.startsWith("unit."));
      var expected = new TreeSet<>(ENGLISH.keys());
      expected.removeIf(key -> key.startsWith("unit."));
      assertThat(keys).as(language.code()).isEqualTo(expected);
      for (String key : keys) {
        assertThat(blanks(language, key)).as(key).isEqualTo(blanks(ENGLISH, key));
      }
    }
  }

  private static Set<String> blanks(Language language, String key) {
    var blanks = new TreeSet<String>();
    BLANK.matcher(language.get(key)).results().forEach(blank -> blanks.add(blank.group()));
    return blanks;
  }

  @Test
  void everyFactHasItsWordsInEveryLanguageAndNothingElseHas() {
    for (String code : Language.codes()) {
      assertThat(Vocabulary.of(code).missing()).as(code).isEmpty();
      assertThat(Vocabulary.of(code).problems()).as(code).isEmpty();
    }
  }

  @Test
  void everyUnitIsWrittenInEveryLanguage() {
    var units = new TreeSet<String>();
    Rules.rulebook().thresholds().values().forEach(threshold -> units.add(threshold.unit()));
    Catalogue.all().facts().stream()
        .filter(Fact::isMeasured)
        .forEach(fact -> units.add(fact.unit()));
    for (Language language : others()) {
      assertThat(language.keys())
          .as(language.code())
          .containsAll(units.stream().map(unit -> "unit." + unit.replace(' ', '-')).toList());
    }
  }

  @Test
  void numbersAndUnitsFollowTheCustomsOfTheLanguage() {
    Language spanish = Language.of("es");
    assertThat(ENGLISH.inUnit(12500.5, "US dollars")).isEqualTo("12,500.5 US dollars");
    assertThat(spanish.inUnit(12500.5, "US dollars")).isEqualTo("12\u00a0500,5 dólares de EE. UU.");
    assertThat(spanish.number(1250)).isEqualTo("1250");
    assertThat(ENGLISH.number(-1250)).isEqualTo("-1,250");
    assertThat(ENGLISH.inUnit(1, "months")).isEqualTo("1 month");
    assertThat(spanish.inUnit(1, "months")).isEqualTo("1 mes");
    assertThat(spanish.inUnit(43, "percent")).isEqualTo("43\u00a0%");
  }

  @Test
  void anAdvisoryInSpanishHasTheSameContentInOtherWords() {
    Run english = Run.waymark("advise", "samples/coral-islands.yaml");
    Run spanish = Run.waymark("advise", "samples/coral-islands.yaml", "--language", "es");
    assertThat(spanish.code()).isZero();
    assertThat(ids(spanish)).isEqualTo(ids(english)).isNotEmpty();
    assertThat(spanish.out().replaceAll("\\s+", " "))
        .contains("Proceden 15 recomendaciones: 4 imprescindibles, 3 recomendables, 8 posibles");
    assertThat(spanish.out()).doesNotContain("Why you").doesNotContain("Because ");
    Run page = Run.waymark("advise", "samples/coral-islands.yaml", "-l", "es", "-f", "html");
    assertThat(page.out()).contains("<html lang=\"es\">");
    // GOV-20 is not translated: a reader, and a screen reader, is told.
    assertThat(page.out()).contains("<article id=\"GOV-20\" lang=\"en\">");
    assertThat(page.out()).contains("aún no está traducida");
  }

  private static List<String> ids(Run run) {
    return Pattern.compile("[A-Z]{3}-\\d+")
        .matcher(run.out())
        .results()
        .map(id -> id.group())
        .sorted()
        .toList();
  }

  @Test
  void aLanguageThatWaymarkDoesNotSpeakIsAnErrorThatSaysWhichItSpeaks() {
    Run run = Run.waymark("advise", "samples/acme-bank.yaml", "--language", "fr");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found `fr`, expected one of en, es");
    assertThatThrownBy(() -> Language.of("xx")).isInstanceOf(IllegalArgumentException.class);
  }
}
