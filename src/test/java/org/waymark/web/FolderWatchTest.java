package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.SmallRulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/** What is saved in a watched folder is used, once it is right. */
class FolderWatchTest {

  @TempDir Path temporary;

  private Path folder;
  private Service service;
  private Editor reader;

  @BeforeEach
  void start() throws Exception {
    folder = Files.createDirectory(temporary.resolve("rules"));
    for (Map.Entry<String, String> file :
        SmallRulebook.of("cloud-model", "1.0.0").texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    service = Services.watching(Database.Address.in(temporary.resolve("data"), 3), folder);
    reader = new Editor(Services.url(service), "");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void save(String file, String before, String after) throws Exception {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    // As editors save: beside it, then over it.
    Path part = folder.resolve("." + file + ".swp");
    Files.writeString(part, text.replace(before, after));
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private String refused() {
    return Editor.expect(200, reader.get("/rulebooks")).path("refused").asString("");
  }

  private void awaitRefusal(boolean refusal) throws Exception {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (refused().isEmpty() == refusal) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.sleep(50);
    }
  }

  private static final String PEAK = "HIGH_PEAK_LOAD:\n  value: 3\n";

  @Test
  void aGoodChangeIsUsedAndABadOneIsRefusedWithItsPlace() throws Exception {
    String first = reader.inUse();
    save("thresholds.yaml", PEAK, PEAK.replace("3", "2.5"));
    String second = RulebookFiles.of(folder).digest();
    assertThat(second).isNotEqualTo(first);
    reader.await(second);

    save("cloud-model.drl", "siteCount >= 2", "siteCuont >= 2");
    awaitRefusal(true);
    assertThat(refused()).contains("cloud-model.drl:").contains("did you mean `siteCount`?");
    assertThat(reader.inUse()).isEqualTo(second);
    assertThat(reader.get("/rulebooks/current").statusCode()).isEqualTo(200);

    save("cloud-model.drl", "siteCuont >= 2", "siteCount >= 2");
    awaitRefusal(false);
    assertThat(reader.inUse()).isEqualTo(second);
  }

  @Test
  void aChangeThatItsCasesContradictIsRefused() throws Exception {
    String first = reader.inUse();
    save("thresholds.yaml", PEAK, PEAK.replace("3", "5"));
    awaitRefusal(true);
    assertThat(refused()).contains("cloud-model.cases.yaml:").contains("CLD-01");
    assertThat(reader.inUse()).isEqualTo(first);
  }

  @Test
  void aFolderThatGoesAwayChangesNothingUntilItIsBack() throws Exception {
    String first = reader.inUse();
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    awaitRefusal(true);
    assertThat(refused()).contains("there is no such folder");
    assertThat(reader.inUse()).isEqualTo(first);
    Files.move(away, folder);
    awaitRefusal(false);
  }

  @Test
  void publishingIsRefusedWhereAFolderCounts() {
    String draft = reader.draft("Not here");
    assertThat(
            reader
                .post(
                    "/rulebooks/" + reader.inUse() + "/activate",
                    "{\"replaces\":\"x\",\"reason\":\"y\"}")
                .body())
        .contains("advises with a folder of rules");
    assertThat(reader.get("/drafts/" + draft).statusCode()).isEqualTo(200);
  }
}
