package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Quantity;
import org.waymark.profile.Value;

/** A fact is written into the text of a profile, and the rest of the text stays as it was. */
class ProfileTextTest {

  private static String with(String text, String fact, Value value) throws Exception {
    return ProfileText.with(text, fact(fact), value);
  }

  private static Fact fact(String name) {
    return Objects.requireNonNull(Catalogue.all().fact(name), name);
  }

  private static final Value TWO = new Quantity(2, 2);

  @Test
  void aSectionThatIsNotThereComesAtTheEnd() throws Exception {
    assertThat(with("id: x # mine\nname: X\n\n", "cloud.providerCount", TWO))
        .isEqualTo("id: x # mine\nname: X\ncloud:\n  providerCount: 2\n");
  }

  @Test
  void aFactComesFirstInItsSectionWithItsIndent() throws Exception {
    assertThat(
            with(
                "id: x\nname: X\ncloud:\n    # how\n    slaSigned: true\n",
                "cloud.providerCount",
                TWO))
        .isEqualTo(
            "id: x\nname: X\ncloud:\n    providerCount: 2\n    # how\n    slaSigned: true\n");
  }

  @Test
  void aFactWithoutAValueOrPartlyKnownGetsOneInItsLine() throws Exception {
    assertThat(
            with(
                "id: x\nname: X\ncloud:\n  providerCount: # how many?\n",
                "cloud.providerCount",
                TWO))
        .isEqualTo("id: x\nname: X\ncloud:\n  providerCount: 2 # how many?\n");
    assertThat(
            with(
                "id: x\nname: X\ncloud:\n  providerCount: {atLeast: 1}  # sure\n  slaSigned: true\n",
                "cloud.providerCount",
                TWO))
        .isEqualTo("id: x\nname: X\ncloud:\n  providerCount: 2 # sure\n  slaSigned: true\n");
  }

  @Test
  void aSectionInBracesKeepsItsForm() throws Exception {
    assertThat(with("id: x\nname: X\ncloud: {slaSigned: true}\n", "cloud.providerCount", TWO))
        .isEqualTo("id: x\nname: X\ncloud: {providerCount: 2, slaSigned: true}\n");
    assertThat(with("id: x\nname: X\ncloud: {}\n", "cloud.providerCount", TWO))
        .isEqualTo("id: x\nname: X\ncloud: {providerCount: 2}\n");
  }

  @Test
  void jsonStaysJson() throws Exception {
    assertThat(with("{\"id\":\"x\",\"name\":\"X\"}", "cloud.slaSigned", Flag.YES))
        .isEqualTo("{\"id\":\"x\",\"name\":\"X\",\"cloud\":{\"slaSigned\":true}}\n");
  }

  @Test
  void whatIsTakenBackIsNotSaidAnyMore() throws Exception {
    String text =
        with("id: x\nname: X\ncloud:\n  slaSigned: true\n", "cloud.slaSigned", Flag.UNSAID);
    assertThat(ProfileReader.read("x", text).said()).isEmpty();
  }

  @Test
  void anyFactOfAnyProfileIsWrittenAndReadAsTheSame() throws Exception {
    var profiles = new RandomProfiles(61, Rules.rulebook().rules());
    var random = new Random(61);
    String text = "id: r\nname: \"R: #1\"\n# a comment\norganisation: {kind: ENTERPRISE}\n";
    Profile expected = ProfileReader.read("r", text);
    for (int i = 0; i < 300; i++) {
      Fact fact = Catalogue.all().facts().get(random.nextInt(664));
      Value value = profiles.next(0.3).value(fact);
      expected =
          ProfileReader.read(
              "r", ProfileYaml.document(expected.with(java.util.Map.of(fact, value))));
      text = ProfileText.with(text, fact, value);
      Profile read = ProfileReader.read("r", text);
      for (Fact one : Catalogue.all().facts()) {
        assertThat(read.value(one)).as("%s after %s", one, fact).isEqualTo(expected.value(one));
      }
    }
    assertThat(text).contains("# a comment");
  }
}
