package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.SmallRulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;
import org.waymark.store.RulebookArchive;
import org.waymark.store.RulebookHistory;
import tools.jackson.databind.JsonNode;

/** Whenever the process dies while it publishes, the old or the new rulebook is in use. */
class PublishCrashTest {

  /** After which phase the process dies. */
  private static final List<String> PHASES =
      List.of("WAITING", "CHECKING", "COMPILING", "WARMING", "DONE");

  @TempDir Path folder;

  private ChildService start(Path rules, Path data) throws Exception {
    return ChildService.start(
        folder.resolve("log"),
        Map.of("WAYMARK_OWN_RULES", rules.toString()),
        "--data",
        data.toString(),
        "--four-eyes",
        "off");
  }

  private Path rules() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (Map.Entry<String, String> file :
        SmallRulebook.of("cloud-model", "1.0.0").texts().entrySet()) {
      Files.writeString(rules.resolve(file.getKey()), file.getValue());
    }
    return rules;
  }

  /** Publishes, and kills the service when it is as far as this; what was to be published. */
  private static String killed(ChildService service, String phase) throws Exception {
    var editor = new Editor(service.url(), "");
    String draft = editor.draft("Until " + phase);
    editor.write(
        draft,
        Editor.PEAK,
        Editor.JSON,
        Editor.LOWER_PEAK.replace("2.5", "2." + (3 + PHASES.indexOf(phase))));
    JsonNode submission = editor.submit(draft);
    Editor.expect(200, editor.approve(draft, submission));
    Editor.expect(202, editor.post("/drafts/" + draft + "/publish", "{\"reason\":\"crash\"}"));
    String now = "";
    while (PHASES.indexOf(now) < PHASES.indexOf(phase)) {
      now =
          Editor.expect(200, editor.get("/drafts/" + draft + "/publication"))
              .get("phase")
              .asString();
      assertThat(now).isIn(PHASES);
    }
    service.kill();
    return submission.get("digest").asString();
  }

  private static String active(Path data) throws Exception {
    try (Database database = Database.open(Database.Address.in(data, 2))) {
      String digest =
          Objects.requireNonNull(new RulebookHistory(database).active()).entry().digest();
      assertThat(new RulebookArchive(database).find(digest).digest())
          .as("its texts are kept whole")
          .isEqualTo(digest);
      return digest;
    }
  }

  @Test
  void theOldOrTheNewRulebookIsInUseAfterEachCrash() throws Exception {
    Path rules = rules();
    Path data = folder.resolve("data");
    String before = RulebookFiles.of(rules).digest();
    for (String phase : PHASES) {
      String wished;
      try (ChildService service = start(rules, data)) {
        assertThat(new Editor(service.url(), "").inUse()).isEqualTo(before);
        wished = killed(service, phase);
      }
      String after = active(data);
      assertThat(after).as(phase).isIn(before, wished);
      if (phase.equals("DONE")) {
        assertThat(after).isEqualTo(wished);
      }
      before = after;
    }
  }
}
