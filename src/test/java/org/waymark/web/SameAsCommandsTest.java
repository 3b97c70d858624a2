package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.Editor.expect;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Run;
import org.waymark.store.Decision;
import tools.jackson.databind.JsonNode;

/** The service says of an edit what the command line says, byte for byte. */
class SameAsCommandsTest {

  @TempDir Path folder;

  private final Editor editor = new Editor(Services.url(Served.service()), "");

  /** An edit that somebody notices. */
  private String edited() {
    String draft = editor.draft("Same as commands");
    String place = "/rules/CLD-03";
    String rule = editor.get("/drafts/" + draft + place).body();
    editor.write(draft, place, Editor.TEXT, rule.replace("siteCount >= 2", "siteCount >= 40"));
    editor.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);
    return draft;
  }

  private String saved(String files, String name) throws Exception {
    Path saved = Files.createDirectory(folder.resolve(name));
    for (JsonNode file : expect(200, editor.get(files)).get("files")) {
      String one = file.get("name").asString();
      Files.writeString(saved.resolve(one), editor.get(files + "/" + one).body());
    }
    return saved.toString();
  }

  private static String out(String... args) {
    Run run = Run.waymark(args);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void differenceAndImpact() throws Exception {
    String draft = edited();
    String before = saved("/rulebooks/current/files", "before");
    String after = saved("/drafts/" + draft + "/files", "after");
    assertThat(editor.get("/drafts/" + draft + "/difference").body())
        .contains("CLD-03")
        .isEqualTo(out("rules", "diff", before, after, "-f", "json"));
    assertThat(editor.get("/drafts/" + draft + "/impact").body())
        .isEqualTo(out("rules", "impact", before, after, "--profiles", "samples", "-f", "json"));
    assertThat(editor.get("/drafts/" + draft + "/impact?profiles=countries&examples=1").body())
        .isEqualTo(
            out(
                "rules",
                "impact",
                before,
                after,
                "--profiles",
                "countries",
                "--examples",
                "1",
                "-f",
                "json"));
  }

  @Test
  void eachPartOfASubmittedReportIsAReportWithItsDigest() {
    String draft = editor.draft("Submitted");
    editor.write(draft, Editor.PEAK, Editor.JSON, Editor.LOWER_PEAK);
    JsonNode submission = editor.submit(draft);
    String report =
        editor.get("/drafts/" + draft + "/impacts/" + submission.get("impact").asString()).body();
    assertThat("sha256:" + Decision.sha256(report)).isEqualTo(submission.get("impact").asString());
    String samples = editor.get("/drafts/" + draft + "/impact").body().strip();
    assertThat(report).startsWith("{\"samples\":" + samples + ",\"store\":{\"digest\":\"sha256:");
    String rest = samples.replaceFirst("\"digest\":\"(sha256:[0-9a-f]{64})\",", "");
    assertThat(samples).startsWith("{\"digest\":\"sha256:" + Decision.sha256(rest) + "\",");
  }
}
