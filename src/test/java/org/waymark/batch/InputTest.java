package org.waymark.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;

class InputTest {

  private static final String A =
      "{\"id\": \"a\", \"name\": \"A\", \"cloud\": {\"providerCount\": 1}}";
  private static final String B =
      "{\"id\": \"b\", \"name\": \"B\", \"cloud\": {\"elasticScaling\": true}}";

  @TempDir Path folder;

  private static List<String> wrong(Line line) {
    var problems = new Problems();
    Profile profile = line.reading().read(problems);
    assertThat(profile == null).isEqualTo(!problems.isEmpty());
    return problems.sorted().stream().map(Object::toString).toList();
  }

  private static Profile profile(Line line) {
    var problems = new Problems();
    Profile profile = line.reading().read(problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(profile);
  }

  private static Value value(Profile profile, String fact) {
    return profile.value(Objects.requireNonNull(Catalogue.all().fact(fact)));
  }

  @Test
  void eachLineOfNdjsonIsAProfileWhateverItsEnd() throws Exception {
    for (String text : List.of(A + "\n\n" + B, "\ufeff" + A + "\r\n \r\n" + B + "\r\n")) {
      List<Line> lines = Texts.lines("x.ndjson", text);
      assertThat(lines).extracting(Line::number).containsExactly(1L, 3L);
      assertThat(lines).extracting(Line::text).containsExactly(A, B);
      assertThat(lines).extracting(line -> profile(line).id()).containsExactly("a", "b");
    }
    assertThat(Texts.lines("x.ndjson", "")).isEmpty();
    assertThat(Texts.lines("x.ndjson", "\n\n")).isEmpty();
  }

  @Test
  void aLineThatIsNoProfileTellsItsPlaceInTheFile() throws Exception {
    List<Line> lines =
        Texts.lines("x.ndjson", A + "\n{\"id\": \"c\", \"nam\": \"C\"}\n" + B + "\n{\"id\": ");
    assertThat(wrong(lines.get(1)))
        .contains("x.ndjson:2:13: /nam: unknown section `nam`, did you mean `name`?")
        .hasSize(2);
    assertThat(wrong(lines.get(0))).isEmpty();
    assertThat(wrong(lines.get(2))).isEmpty();
    assertThat(wrong(lines.get(3)).get(0)).startsWith("x.ndjson:4:");
  }

  @Test
  void aLineThatIsNotUtf8OrTooLongIsWrongAndTheNextIsRight() throws Exception {
    byte[] latin = "{\"id\": \"a\", \"name\": \"Grün\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    List<Line> lines = Texts.lines("x.ndjson", latin);
    assertThat(wrong(lines.get(0)).toString()).contains("x.ndjson:1", "is not UTF-8");
    String fits = "{\"id\": \"a\", \"name\": \"" + " ".repeat(DocumentReader.MAX_BYTES);
    fits = fits.substring(0, DocumentReader.MAX_BYTES - 2) + "\"}";
    for (String end : List.of("\n", "\r\n")) {
      lines = Texts.lines("x.ndjson", fits + end + fits + " " + end + A);
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0).text()).hasSize(DocumentReader.MAX_BYTES);
      assertThat(wrong(lines.get(0)).toString()).doesNotContain("is longer than 1048576 bytes");
      assertThat(wrong(lines.get(1)).toString()).contains("x.ndjson:2: is longer than 1048576");
      assertThat(lines.get(1).text()).hasSize(1_000);
      assertThat(profile(lines.get(2)).id()).isEqualTo("a");
    }
    assertThat(wrong(Texts.lines("x.ndjson", "{".repeat(5_000_000)).get(0)).toString())
        .contains("is longer");
  }

  @Test
  void jsonIsAListOrOneAfterTheOtherOnAnyLines() throws Exception {
    String pretty = A.replace(", ", ",\n  ").replace("{", "{\n");
    for (String text :
        List.of(
            "[" + pretty + ",\n" + B + "]",
            pretty + "\n" + B,
            "[\n" + pretty + "\n,\n" + B + "\n]\n")) {
      List<Line> lines = Texts.lines("x.json", text);
      assertThat(lines).extracting(line -> profile(line).id()).containsExactly("a", "b");
    }
    assertThat(Texts.lines("x.json", "[]")).isEmpty();
    assertThat(Texts.lines("x.json", " ")).isEmpty();
  }

  @Test
  void inAListOneThatIsWrongCostsNoOther() throws Exception {
    List<Line> lines =
        Texts.lines(
            "x.json",
            "[\n"
                + "  {\"id\": \"a\", \"name\": \"]}\\\"\", \"vido\": 1},\n"
                + "  17, {\"id\" \"c\"}, "
                + B
                + "\n]");
    assertThat(lines).hasSize(4);
    assertThat(wrong(lines.get(0)))
        .containsExactly("x.json:2:31: /vido: unknown section `vido`, did you mean `video`?");
    assertThat(wrong(lines.get(1)).toString()).contains("x.json:3:3", "found 17");
    assertThat(wrong(lines.get(2)).toString()).contains("x.json:3:", "not well formed");
    assertThat(profile(lines.get(3)).id()).isEqualTo("b");
  }

  @Test
  void aListThatIsCutShortOrGoesOnAfterItsEndIsTold() throws Exception {
    assertThat(wrong(Texts.lines("x.json", "[" + A + ",").get(1)))
        .containsExactly(
            "x.json:1: found the end, expected `]` of the list; the file may be cut short");
    List<Line> cut = Texts.lines("x.json", "[" + A + ", {\"id\": ");
    assertThat(cut).hasSize(3);
    assertThat(wrong(cut.get(1))).isNotEmpty();
    assertThat(wrong(Texts.lines("x.json", "[" + A + "]\n[").get(1)).toString())
        .contains("x.json:2: found more after the end of the list");
  }

  @Test
  void aTableHasFactsInItsHeader() throws Exception {
    String table =
        "id,name,organisation.countries,cloud.providerCount,cloud.elasticScaling,cloud.officeAppsOnCloud\n"
            + "a,\"A, \"\"the first\"\"\",DE|FR,1,TRUE,\n"
            + "\n"
            + "b,B,,\"{\"\"atLeast\"\": 5}\",false,'=1+1\n";
    for (String text :
        List.of(table, "\ufeff" + table, "sep=,\r\n" + table.replace("\n", "\r\n"))) {
      List<Line> lines = Texts.lines("x.csv", text);
      assertThat(lines).hasSize(2);
      assertThat(profile(lines.get(0)).name()).contains("\"the");
      assertThat(value(profile(lines.get(0)), "cloud.providerCount"))
          .isEqualTo(value(profile(Line.of("x", 1, A)), "cloud.providerCount"));
      assertThat(wrong(lines.get(1))).hasSize(1);
      assertThat(wrong(lines.get(1)).get(0))
          .contains("/cloud/officeAppsOnCloud: column F: found \"=1+1\"");
    }
  }

  @Test
  void whatExcelWritesElsewhereIsReadToo() throws Exception {
    String table = "id;name;cloud.providerCount\r\na;Müller & Söhne;2\r\n";
    assertThat(profile(Texts.lines("x.csv", table).get(0)).name()).isEqualTo("Müller & Söhne");
    assertThat(
            profile(
                    Texts.lines(
                            "x.csv",
                            ("\ufeff" + table.replace(';', '\t'))
                                .getBytes(StandardCharsets.UTF_16LE))
                        .get(0))
                .name())
        .isEqualTo("Müller & Söhne");
    Line latin = Texts.lines("x.csv", table.getBytes(StandardCharsets.ISO_8859_1)).get(0);
    assertThat(wrong(latin).toString()).contains("x.csv:2: is not UTF-8");
    assertThat(wrong(Texts.lines("x.csv", "id;name;cloud.providerCount\na;A;2,5\n").get(0)).get(0))
        .contains("x.csv:2", "column C", "2,5");
  }

  @Test
  void aHeaderIsRefusedWithAllThatIsWrongInIt() throws Exception {
    assertThat(Texts.refused("x.csv", "id,cloud.providerCont,id\na,1,b\n"))
        .contains("x.csv:1: column B: found the column `cloud.providerCont`")
        .contains("did you mean `cloud.providerCount`?")
        .contains("x.csv:1: column C: found a second column `id`")
        .contains("x.csv:1: the header has no column `name`");
    assertThat(Texts.refused("x.csv", "")).contains("no column `id`");
  }

  @Test
  void aRowThatIsLongerThanItsHeaderIsWrong() throws Exception {
    List<Line> lines = Texts.lines("x.csv", "id,name\na,A,1\nb\nc,C\n");
    assertThat(wrong(lines.get(0)).toString())
        .contains("x.csv:2: column C: stands under no heading");
    assertThat(wrong(lines.get(1)).toString()).contains("x.csv:3", "name");
    assertThat(wrong(lines.get(2))).isEmpty();
  }

  @Test
  void yamlIsOneProfileOrAListOfThem() throws Exception {
    assertThat(Texts.lines("x.yaml", "id: a\nname: A\n")).hasSize(1);
    List<Line> lines = Texts.lines("x.yaml", "- id: a\n  name: A\n- id: b\n  nam: B\n");
    assertThat(profile(lines.get(0)).id()).isEqualTo("a");
    assertThat(wrong(lines.get(1)).toString()).contains("x.yaml:4:3: /1/nam");
    assertThat(lines.get(1).text()).isEqualTo("{\"id\":\"b\",\"nam\":\"B\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.ndjson", "x.json", "x.csv"})
  void whatIsPackedIsReadWhateverItsName(String name) throws Exception {
    String text = name.equals("x.csv") ? "id,name\na,A\n" : A + "\n";
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    for (byte[] packed : List.of(Texts.gzip(plain), Texts.zstd(plain))) {
      assertThat(profile(Texts.lines(name, packed).get(0)).id()).isEqualTo("a");
      assertThat(profile(Texts.lines(name + ".gz", packed).get(0)).id()).isEqualTo("a");
      assertThat(profile(Texts.lines("-", packed).get(0)).id()).isEqualTo("a");
    }
  }

  @Test
  void aTextWithoutANameIsReadByWhatItLooksLike() throws Exception {
    for (String text :
        List.of(
            A + "\n" + B,
            "[" + A + "," + B + "]",
            A.replace(", ", ",\n") + B,
            "id,name\na,A\nb,B\n",
            "name;id\nA;a\nB;b\n",
            "id: a\nname: A\n")) {
      assertThat(profile(Texts.lines("-", text).get(0)).id()).as(text).isEqualTo("a");
    }
  }

  @Test
  void placesThatCannotBeReadAreAllTold() throws Exception {
    Files.writeString(folder.resolve("a.ndjson"), A);
    Files.createDirectory(folder.resolve("none"));
    List<String> places =
        List.of(folder + "/b.ndjson", folder + "/none", "\0", folder + "/a.ndjson", "-", "-");
    assertThatThrownBy(() -> Input.of(places, InputStream.nullInputStream(), null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file, did you mean `a.ndjson`?")
        .hasMessageContaining("holds no file of profiles")
        .hasMessageContaining("is no name of a file")
        .hasMessageContaining("is given twice");
  }

  @Test
  void aFolderIsReadFileByFileAndFilesAreCalledByTheirNames() throws Exception {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    for (String file : List.of("b.ndjson", "a.json", "README.md", "sub/b.ndjson")) {
      Files.writeString(folder.resolve(file), A);
    }
    assertThat(Input.of(List.of(folder.toString()), InputStream.nullInputStream(), null))
        .extracting(Input::name)
        .containsExactly("a.json", "b.ndjson");
    assertThat(
            Input.of(
                List.of(folder.toString(), sub.toString()), InputStream.nullInputStream(), null))
        .extracting(Input::name)
        .containsExactly(
            "a.json",
            folder.resolve("b.ndjson").toString().replace('\\', '/'),
            sub.resolve("b.ndjson").toString().replace('\\', '/'));
  }
}
