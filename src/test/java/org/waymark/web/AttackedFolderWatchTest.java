package org.waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Attacks;
import org.waymark.Attacks.Attack;
import org.waymark.Harm;
import org.waymark.Rules;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Database;

/** Attacks that are saved in a watched folder are refused; the last good rulebook advises. */
class AttackedFolderWatchTest {

  @TempDir static Path temporary;

  private static Path folder = Path.of("");
  private static Service service;
  private static Editor reader;
  private static String advice = "";

  static List<Attack> some() {
    List<Attack> all = Attacks.all();
    return IntStream.range(0, all.size()).filter(i -> i % 24 == 9).mapToObj(all::get).toList();
  }

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createDirectory(temporary.resolve("rules"));
    for (Map.Entry<String, String> file : Rules.files().texts().entrySet()) {
      Files.writeString(folder.resolve(RulebookFiles.bare(file.getKey())), file.getValue());
    }
    service = Services.watching(Database.Address.in(temporary.resolve("data"), 3), folder);
    reader = new Editor(Services.url(service), "");
    advice = reader.post("/advisories?store=false", Editor.NOTICING).body();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void forget() throws Exception {
    Harm.forget();
    await(false);
  }

  @AfterEach
  void nothingRanAndAllIsAsBefore() {
    Harm.none();
    assertThat(reader.post("/advisories?store=false", Editor.NOTICING).body()).isEqualTo(advice);
  }

  private static String await(boolean refusal) throws Exception {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (true) {
      String refused = Editor.expect(200, reader.get("/rulebooks")).path("refused").asString("");
      if (refused.isEmpty() != refusal) {
        return refused;
      }
      assertThat(System.nanoTime()).as(refused).isLessThan(until);
      Thread.sleep(50);
    }
  }

  private static void save(String file, byte[] bytes) throws Exception {
    Path part = Files.write(folder.resolve("." + file + ".swp"), bytes);
    Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void putBack(Attack attack) throws Exception {
    byte[] shipped = null;
    for (Map.Entry<String, String> file : Rules.files().texts().entrySet()) {
      if (RulebookFiles.bare(file.getKey()).equals(attack.file())) {
        shipped = file.getValue().getBytes(UTF_8);
      }
    }
    if (shipped == null) {
      Files.delete(folder.resolve(attack.file()));
    } else {
      save(attack.file(), shipped);
    }
    await(false);
  }

  @ParameterizedTest
  @MethodSource("some")
  void anAttackIsRefusedUntilItIsTakenBack(Attack attack) throws Exception {
    String inUse = reader.inUse();
    save(attack.file(), attack.bytes().get());
    String refused = await(true);
    assertThat(refused)
        .as(attack.would())
        .doesNotContain("Exception", "\tat ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
        .hasSizeLessThan(500_000);
    assertThat(reader.inUse()).isEqualTo(inUse);
    putBack(attack);
    assertThat(reader.inUse()).isEqualTo(inUse);
  }

  /** What is wrong with a folder rather than with a text. */
  enum Odd {
    LINK("is a link that leaves the folder"),
    CIRCLE("is a link that leads nowhere"),
    DEVICE("is a link that leaves the folder"),
    FOLDER("is a folder, expected a file"),
    HUGE("is larger than 1048576 bytes"),
    NAME("found the name `"),
    OTHER("is no part of a rulebook");

    private final String refused;

    Odd(String refused) {
      this.refused = refused;
    }

    private Path make() throws Exception {
      Path place = folder.resolve("zz-attack.drl");
      return switch (this) {
        case LINK ->
            Files.createSymbolicLink(
                place, Files.writeString(temporary.resolve("secret"), "password: 1234"));
        case CIRCLE -> Files.createSymbolicLink(place, place);
        case DEVICE -> Files.createSymbolicLink(place, Path.of("/dev/zero"));
        case FOLDER -> Files.createDirectory(place);
        case HUGE -> {
          try (var file = new RandomAccessFile(place.toFile(), "rw")) {
            file.setLength(2L << 30);
          }
          yield place;
        }
        case NAME -> Files.writeString(folder.resolve("x\u202elrd.drl"), "package rules;");
        case OTHER -> Files.writeString(folder.resolve("zz.card.yaml"), "CLD-01: {}");
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Odd.class)
  void aFolderThatIsNotWhatItSeemsIsRefusedAndNothingOfWhatIsOutsideIsTold(Odd odd)
      throws Exception {
    assumeTrue(odd != Odd.DEVICE || Files.exists(Path.of("/dev/zero")));
    Path made = odd.make();
    try {
      assertThat(await(true))
          .contains(odd.refused)
          .doesNotContain("1234", "Exception")
          .doesNotContainPattern("[\\p{Cntrl}\u202e&&[^\n]]");
      assertThat(reader.get("/advisories").statusCode()).isEqualTo(200);
    } finally {
      Files.delete(made);
    }
    await(false);
  }

  @Test
  void aGoodChangeIsTakenInAfterAnAttackWas() throws Exception {
    String inUse = reader.inUse();
    save("zz-attack.drl", "package rules;\nrule \"X\" when eval(true) then end\n".getBytes(UTF_8));
    await(true);
    Path thresholds = folder.resolve("thresholds.yaml");
    String shipped = Files.readString(thresholds);
    assertThat(shipped).contains("HIGH_PEAK_LOAD:\n  value: 3\n");
    Files.delete(folder.resolve("zz-attack.drl"));
    String good =
        shipped.replace("HIGH_PEAK_LOAD:\n  value: 3\n", "HIGH_PEAK_LOAD:\n  value: 2.5\n");
    save("thresholds.yaml", good.getBytes(UTF_8));
    reader.await(RulebookFiles.of(folder).digest());
    assertThat(await(false)).isEmpty();
    assertThat(reader.post("/advisories?store=false", Editor.NOTICING).body()).isNotEqualTo(advice);
    save("thresholds.yaml", shipped.getBytes(UTF_8));
    reader.await(inUse);
  }
}
