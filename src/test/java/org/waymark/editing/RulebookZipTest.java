package org.waymark.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Rules;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;

/** A rulebook as a zip file, and zip files that are none. */
class RulebookZipTest {

  private static final RulebookFiles SMALL =
      new RulebookFiles(
          Map.of("rules/a.drl", "package rules;\n", "rules/rulebook.yaml", "version: 1.2.0\n"));

  @TempDir Path folder;

  private static byte[] written(RulebookFiles files) throws Exception {
    var out = new ByteArrayOutputStream();
    RulebookZip.write(files, out);
    return out.toByteArray();
  }

  private static RulebookFiles read(byte[] zip) throws Exception {
    return RulebookZip.read("rules.zip", new ByteArrayInputStream(zip));
  }

  private static void refused(byte[] zip, String... messages) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(zip))
        .satisfies(
            e -> {
              assertThat(e.problems()).allMatch(p -> p.file().startsWith("rules.zip"));
              for (String message : messages) {
                assertThat(e.getMessage()).contains(message);
              }
            });
  }

  /** A zip that is right, to which a test does something. */
  private static RawZip honest() {
    var zip = new RawZip();
    zip.add("manifest.json", ZipManifest.of(SMALL).json());
    zip.add("a.drl", "package rules;\n");
    zip.add("rulebook.yaml", "version: 1.2.0\n");
    return zip;
  }

  @Test
  void theShippedRulesComeBackAsTheyWereAndAreTheSameBytesAgain() throws Exception {
    byte[] zip = written(Rules.files());
    RulebookFiles back = read(zip);
    assertThat(back.digest()).isEqualTo(Rules.files().digest());
    assertThat(back.texts()).hasSameSizeAs(Rules.files().texts());
    assertThat(back.texts().get("terms.drl"))
        .isEqualTo(Rules.files().texts().get("rules/terms.drl"));
    assertThat(written(back)).isEqualTo(zip);
  }

  @Test
  void theBytesDependOnNothingButTheRulebook() throws Exception {
    byte[] here = written(SMALL);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(written(SMALL)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
    // Pinned: another Java that writes other bytes is to be noticed.
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(here)))
        .isEqualTo("47c8da6e3b3e7bd0fb50511c7e98962df2797660909d945f4005d93eace9d63d");
  }

  @Test
  void otherProgramsReadTheZip() throws Exception {
    Path file = Files.write(folder.resolve("rules.zip"), written(SMALL));
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .containsExactly("manifest.json", "a.drl", "rulebook.yaml");
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("\"version\": \"1.2.0\"")
          .contains(SMALL.digest());
    }
  }

  @Test
  void aZipThatAnotherProgramPackedAnewIsRead() throws Exception {
    var zip = new RawZip();
    for (RawZip.Entry entry : honest().entries) {
      zip.deflated(new String(entry.name, StandardCharsets.UTF_8), entry.packed);
    }
    assertThat(read(zip.bytes()).digest()).isEqualTo(SMALL.digest());
    RawZip.Entry later = zip.entries.get(1);
    later.flags |= 8;
    later.localFlags |= 8;
    later.localSize = 0;
    later.localPacked = 0;
    later.descriptor = RawZip.descriptor(later.crc, later.packedSize, later.size);
    zip.entries.forEach(entry -> entry.offset = -1);
    assertThat(read(zip.bytes()).digest()).isEqualTo(SMALL.digest());
  }

  @Test
  void aFileNamesItsRulesByItsPath() throws Exception {
    Path file = Files.write(folder.resolve("rules.zip"), written(SMALL));
    RulebookFiles files = RulebookZip.read(file);
    assertThat(files.texts()).containsOnlyKeys(file + "/a.drl", file + "/rulebook.yaml");
    assertThat(files.digest()).isEqualTo(SMALL.digest());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> RulebookZip.read(folder.resolve("no.zip")))
        .withMessageContaining("there is no such file");
  }

  @Test
  void whatCouldNotBeReadBackIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(new RulebookFiles(Map.of("a/x.drl", "", "b/x.drl", ""))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(new RulebookFiles(Map.of("con.drl", ""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.drl",
        "..\\evil.drl",
        "/etc/evil.drl",
        "C:evil.drl",
        "C:\\evil.drl",
        "sub/a.drl",
        "./a2.drl",
        "a\0.drl",
        "a\n.drl",
        "\u001b[31m.drl",
        "ä.drl",
        "a\u202e.drl",
        "CON.yaml",
        "aux.cards.yaml",
        "Lpt1.drl",
        "nul.yaml",
        "a.drl.",
        "a.drl ",
        " a2.drl",
        ".hidden.drl",
        "a.zip",
        "a.exe",
        "drl",
        "",
        "-rf.drl",
        "folder/",
        "a.drl:stream",
        "~.drl",
        "$HOME.drl",
        "a%2e.drl"
      })
  void hostileNamesAreRefused(String name) {
    RawZip zip = honest();
    zip.add(name, "package rules;\n");
    refused(zip.bytes(), ZipArchive.shown(name));
  }

  @Test
  void namesInMessagesCannotCommandATerminal() {
    RawZip zip = honest();
    zip.add("\u001b[31m.drl", "");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(zip.bytes()))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u001b").contains("\\u001b"));
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("is given twice", zip -> zip.add("a.drl", "")),
        lie("only in capitals", zip -> zip.add("A.DRL", "")),
        lie("symbolic link", zip -> zip.add("b.drl", "/etc/passwd").attributes = 0xa1ff << 16),
        lie("special file", zip -> zip.add("b.drl", "").attributes = 0x21ff << 16),
        lie("is a folder", zip -> zip.add("b.drl", "").attributes = 0x41ed << 16),
        lie("is a folder", zip -> zip.add("b.drl", "").attributes = 0x10),
        lie(
            "is encrypted",
            zip -> {
              RawZip.Entry entry = zip.add("b.drl", "");
              entry.flags |= 1;
              entry.localFlags |= 1;
            }),
        lie("is encrypted", zip -> zip.add("b.drl", "").flags |= 0x2000),
        lie("different things", zip -> zip.add("b.drl", "").localFlags |= 1),
        lie(
            "different things",
            zip -> zip.entries.get(1).localName = "b.drl".getBytes(StandardCharsets.UTF_8)),
        lie("different things", zip -> zip.entries.get(1).localSize = 3),
        lie("different things", zip -> zip.entries.get(1).localPacked = 3),
        lie("method 12", zip -> zip.entries.get(1).method = 12),
        lie("is a zip file itself", zip -> zip.add("b.drl", honest().bytes())),
        lie("not UTF-8", zip -> zip.add("b.drl", new byte[] {(byte) 0xff, 65})),
        lie("not UTF-8", zip -> zip.add("b.drl", new byte[] {65, 0})),
        lie("not in the manifest", zip -> zip.add("b.drl", "package rules;\n")),
        lie("is missing from rules.zip", zip -> zip.entries.remove(2)),
        lie("is missing, expected a zip that", zip -> zip.entries.remove(0)),
        lie("holds no rule file", zip -> zip.entries.remove(1)),
        lie("its checksum is another", zip -> zip.entries.get(1).packed[3] ^= 1),
        lie("uses ZIP64", zip -> zip.entries.get(1).size = -1),
        lie("uses ZIP64", zip -> zip.entries.get(1).packedSize = -1),
        lie("uses ZIP64", zip -> zip.entries.get(1).extra = new byte[] {1, 0, 0, 0}),
        lie("uses ZIP64", zip -> zip.entries.get(1).localExtra = new byte[] {1, 0, 0, 0}),
        lie("is a ZIP64 file", zip -> zip.count = 0xffff),
        lie("has a comment", zip -> zip.entries.get(1).comment = new byte[] {65}),
        lie("does not end as a zip file", zip -> zip.comment = new byte[] {65}),
        lie("does not end as a zip file", zip -> zip.suffix = new byte[] {65}),
        lie(
            "does not begin as a zip file",
            zip -> zip.prefix = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)),
        lie("belong to no entry", zip -> zip.gap = new byte[] {65}),
        lie("belong to no entry", zip -> zip.entries.get(1).before = new byte[] {65}),
        lie("does not stand where its end says", zip -> zip.directorySize = 3),
        lie("in several parts", zip -> zip.disk = 1),
        lie("holds more than the 2 entries", zip -> zip.count = 2),
        lie("broken at entry 4 of 4", zip -> zip.count = 4),
        lie("expected at most 501", zip -> zip.count = 600),
        lie("does not stand where the directory says", zip -> zip.entries.get(1).offset = 7),
        lie("reaches into the directory", zip -> zip.entries.get(2).packedSize = 9_000_000),
        lie(
            "gives other sizes",
            zip -> {
              RawZip.Entry entry = zip.entries.get(1);
              entry.flags |= 8;
              entry.localFlags |= 8;
              entry.descriptor = RawZip.descriptor(entry.crc, entry.packedSize, entry.size + 1);
            }));
  }

  private static Arguments lie(String message, Consumer<RawZip> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aZipThatLiesIsRefused(String message, Consumer<RawZip> change) {
    RawZip zip = honest();
    change.accept(zip);
    refused(zip.bytes(), message);
  }

  @Test
  void entriesThatShareBytesAreRefused() {
    RawZip zip = honest();
    byte[] zeros = new byte[60_000];
    zip.deflated("b.drl", zeros);
    for (int i = 0; i < 200; i++) {
      RawZip.Entry copy = zip.deflated("b.drl", zeros);
      copy.inBody = false;
      copy.offset = 0;
    }
    zip.bytes();
    int shared = zip.entries.get(3).offset;
    zip.entries.stream().filter(entry -> !entry.inBody).forEach(entry -> entry.offset = shared);
    refused(zip.bytes(), "shares bytes with another entry");
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() {
    RawZip zip = honest();
    zip.deflated("b.drl", new byte[1 << 20]);
    refused(zip.bytes(), "`b.drl`: unpacks to more than 100 times its size");
    RawZip large = honest();
    large.deflated("b.drl", new byte[(1 << 20) + 1]);
    refused(large.bytes(), "`b.drl`: has 1048577 bytes, expected at most 1048576");
  }

  @Test
  void aBombThatSaysItIsSmallUnpacksNoFurther() {
    RawZip zip = honest();
    RawZip.Entry bomb = zip.deflated("b.drl", new byte[50 << 20]);
    bomb.size = 100;
    bomb.localSize = 100;
    refused(zip.bytes(), "`b.drl`: its bytes do not unpack to the size it says");
    RawZip more = honest();
    RawZip.Entry less = more.deflated("b.drl", "package rules;\n".getBytes(StandardCharsets.UTF_8));
    less.size = 100;
    less.localSize = 100;
    refused(more.bytes(), "do not unpack to the size");
  }

  @Test
  void manyLargeFilesAreTooMuchTogether() {
    RawZip zip = honest();
    byte[] content = new byte[1 << 20];
    new Random(1).nextBytes(content);
    Arrays.fill(content, 0, 1_030_000, (byte) 'x');
    for (int i = 0; i < 40; i++) {
      zip.deflated("b" + i + ".drl", content);
    }
    refused(zip.bytes(), "expected at most 33554432");
  }

  @Test
  void anEndlessFileIsReadNoFurtherThanTheLimit() {
    var endless =
        new InputStream() {
          long read;

          @Override
          public int read() {
            read++;
            return 'P';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            read += length;
            return length;
          }
        };
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> RulebookZip.read("rules.zip", endless))
        .withMessageContaining("is larger than");
    assertThat(endless.read).isLessThan(RulebookZip.MAX_BYTES + 100_000L);
  }

  @Test
  void everyCutAndEveryFlippedBitOfASmallZipIsNoticedOrHarmless() throws Exception {
    byte[] zip = written(SMALL);
    for (int length = 0; length < zip.length; length++) {
      refused(Arrays.copyOf(zip, length));
    }
    for (int i = 0; i < zip.length * 8; i++) {
      byte[] flipped = zip.clone();
      flipped[i / 8] ^= (byte) (1 << (i % 8));
      try {
        assertThat(read(flipped).digest()).isEqualTo(SMALL.digest());
      } catch (InputException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  @Test
  void allProblemsComeAtOnce() {
    RawZip zip = honest();
    zip.add("../x.drl", "");
    zip.add("b.exe", "");
    zip.add("l.drl", "x").attributes = 0xa1ff << 16;
    zip.entries.get(1).packed[0] ^= 1;
    refused(
        zip.bytes(),
        "`../x.drl`",
        "`b.exe`",
        "`l.drl`: is a symbolic link",
        "`a.drl`: was damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "{\"format\": 2}",
        "{\"format\": 1}",
        "{\"format\": 1, \"files\": 3}",
        "{\"format\": 1, \"format\": 1}",
        "not json",
        "{\"format\": 1, \"files\": {\"a.drl\": 7}}"
      })
  void aManifestThatSaysNothingOfUseIsRefused(String manifest) {
    RawZip zip = honest();
    zip.entries.remove(0);
    zip.add("manifest.json", manifest);
    refused(zip.bytes());
  }

  @Test
  void aManifestOfAnotherRulebookIsRefused() {
    String right = ZipManifest.of(SMALL).json();
    for (String wrong :
        new String[] {
          right.replace(SMALL.digest(), "sha256:00"),
          right.replace("1.2.0", "1.3.0"),
          right.replaceFirst("\"a.drl\": \"..", "\"a.drl\": \"zz"),
          right.replaceFirst("\"a.drl\"", "\"b.drl\""),
          right.replace("\"format\": 1,", "\"format\": 1, \"more\": 1,")
        }) {
      assertThat(wrong).isNotEqualTo(right);
      RawZip zip = honest();
      zip.entries.remove(0);
      zip.add("manifest.json", wrong);
      refused(zip.bytes());
    }
  }
}
