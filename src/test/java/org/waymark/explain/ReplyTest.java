package org.waymark.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Values;

/** What people type is understood as they mean it, or not at all. */
class ReplyTest {

  private static Object said(String fact, String typed) {
    Reply reply = Reply.of(fact(fact), typed);
    return reply instanceof Reply.Answer answer
        ? String.valueOf(Values.plain(answer.value()))
        : reply.getClass().getSimpleName();
  }

  private static Fact fact(String name) {
    return Objects.requireNonNull(Catalogue.all().fact(name), name);
  }

  @Test
  void yesAndNoInAnyLanguage() {
    for (String yes : new String[] {"y", "Yes", " YES ", "true", "sí", "si", "s"}) {
      assertThat(said("cloud.slaSigned", yes)).as(yes).isEqualTo("true");
    }
    for (String no : new String[] {"n", "No", "false"}) {
      assertThat(said("cloud.slaSigned", no)).as(no).isEqualTo("false");
    }
    assertThat(said("cloud.slaSigned", "maybe")).isEqualTo("Unclear");
    assertThat(said("cloud.slaSigned", "1")).isEqualTo("Unclear");
  }

  @Test
  void numbersBoundsAndRanges() {
    assertThat(said("cloud.providerCount", "5")).isEqualTo("5.0");
    assertThat(said("cloud.providerCount", ">= 5")).isEqualTo("{atLeast=5.0}");
    assertThat(said("cloud.providerCount", ">5")).isEqualTo("{atLeast=6.0}");
    assertThat(said("broadband.internetUsersPercent", "> 5")).isEqualTo("{above=5.0}");
    assertThat(said("broadband.internetUsersPercent", "<43")).isEqualTo("{below=43.0}");
    assertThat(said("broadband.internetUsersPercent", "30-50")).isEqualTo("{from=30.0, to=50.0}");
    assertThat(said("broadband.internetUsersPercent", "30 to 50 %"))
        .isEqualTo("{from=30.0, to=50.0}");
    assertThat(said("dataAssets.customerRecordsCount", "120,000")).isEqualTo("120000.0");
  }

  @Test
  void whatIsNoNumberOrOutOfRangeIsNotUnderstood() {
    for (String wrong :
        new String[] {"five", "1.5", "-1", "5-3", "> 5-7", "1,5", "..", "9e9", "NaN", "<<5"}) {
      assertThat(said("cloud.providerCount", wrong)).as(wrong).isEqualTo("Unclear");
    }
    assertThat(said("broadband.internetUsersPercent", "101")).isEqualTo("Unclear");
    assertThat(said("broadband.internetUsersPercent", "<= 200")).isEqualTo("Unclear");
  }

  @Test
  void choicesByNumberNameOrWordsAndSeveralWhereOneOfThemHolds() {
    assertThat(said("organisation.size", "3")).isEqualTo("LARGE");
    assertThat(said("organisation.size", "medium")).isEqualTo("MEDIUM");
    assertThat(said("organisation.size", "2, 3")).isEqualTo("{oneOf=[MEDIUM, LARGE]}");
    assertThat(said("organisation.size", "250 employees or more")).isEqualTo("LARGE");
    assertThat(said("organisation.size", "4")).isEqualTo("Unclear");
    assertThat(said("organisation.size", "2,,3")).isEqualTo("Unclear");
  }

  @Test
  void listsByNumbersAndNone() {
    assertThat(said("cloud.slaTopics", "none")).isEqualTo("[]");
    assertThat(said("cloud.slaTopics", "security")).isEqualTo("[SECURITY]");
    assertThat(said("organisation.countries", "de, no")).isEqualTo("[DE, NO]");
    assertThat(said("organisation.countries", "Norway")).isEqualTo("[NO]");
    assertThat(said("organisation.countries", "xx")).isEqualTo("Unclear");
  }

  @Test
  void notKnownBackAndStop() {
    assertThat(said("cloud.slaSigned", "?")).isEqualTo("Unknown");
    assertThat(said("cloud.slaSigned", "")).isEqualTo("Unknown");
    assertThat(said("cloud.slaSigned", "don't know")).isEqualTo("Unknown");
    assertThat(said("cloud.slaSigned", "Back")).isEqualTo("Back");
    assertThat(said("cloud.slaSigned", "stop")).isEqualTo("Stop");
  }
}
