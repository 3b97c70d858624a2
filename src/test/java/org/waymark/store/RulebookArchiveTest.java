package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Rules;
import org.waymark.rulebook.RulebookFiles;

/** A rulebook that was in use can be had again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RulebookArchiveTest {

  @Parameter TestDatabase kind;

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  @Test
  void theTextsOfARulebookComeBackWithTheSameDigest() throws Exception {
    var archive = new RulebookArchive(OpenDatabases.of(kind));
    RulebookFiles files = Rules.files();
    Together.run(
        3,
        i -> {
          archive.keep(files, "2026.11");
          return true;
        });
    archive.keep(files, "2026.11");
    assertThat(archive.find(files.digest()).digest()).isEqualTo(files.digest());
    assertThat(archive.find("sha256:unknown")).isNull();
    assertThat(archive.all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.digest()).isEqualTo(files.digest()))
        .satisfies(entry -> assertThat(entry.version()).isEqualTo("2026.11"));
  }
}
