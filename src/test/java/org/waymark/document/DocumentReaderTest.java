package org.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents that are broken or hostile are refused with their place. */
class DocumentReaderTest {

  private static List<String> problems(String text) {
    var problems = new Problems();
    DocumentReader.read("in", text, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static @Nullable String decoded(byte[] bytes, Problems problems) throws Exception {
    return DocumentReader.text(
        "in", new ByteArrayInputStream(bytes), DocumentReader.MAX_BYTES, problems);
  }

  @Test
  void readsTheSameFromJsonAndYaml() {
    var problems = new Problems();
    Node json = DocumentReader.read("in", "{\"a\": [1, 2.5, \"x\", true, null]}", problems);
    Node yaml = DocumentReader.read("in", "a: [1, 2.5, x, true, null]", problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(json).isNotNull();
    assertThat(yaml).isNotNull();
    assertThat(json.plain()).isEqualTo(yaml.plain());
  }

  @Test
  void knowsThePlaceOfEveryValue() {
    Node node = DocumentReader.read("in", "a:\n  b:\n    - 1\n    - c: x\n", new Problems());
    assertThat(node).isInstanceOf(Node.Mapping.class);
    Node a = ((Node.Mapping) node).get("a");
    assertThat(a).isInstanceOf(Node.Mapping.class);
    Node.Sequence b = (Node.Sequence) ((Node.Mapping) a).get("b");
    assertThat(b).isNotNull();
    Node.Mapping second = (Node.Mapping) b.items().get(1);
    assertThat(second.pointer()).isEqualTo("/a/b/1");
    assertThat(second.get("c"))
        .satisfies(
            c -> {
              assertThat(c).isNotNull();
              assertThat(c.line()).isEqualTo(4);
              assertThat(c.column()).isEqualTo(10);
              assertThat(c.pointer()).isEqualTo("/a/b/1/c");
            });
  }

  @Test
  void anEmptyDocumentIsRefused() {
    assertThat(problems(""))
        .containsExactly("in:1:1: is empty, expected a JSON object or a YAML mapping");
    assertThat(problems("# only a comment\n"))
        .singleElement()
        .asString()
        .contains("holds no value");
  }

  @Test
  void brokenTextIsRefusedWhereItBreaks() {
    assertThat(problems("{\"a\": 1,}"))
        .singleElement()
        .asString()
        .startsWith("in:1:9: is not well formed");
    assertThat(problems("a: 1\n\tb: 2\n"))
        .singleElement()
        .asString()
        .startsWith("in:2:1: is not well formed")
        .contains("TAB");
    assertThat(problems("a: [1,\nb: 2\n"))
        .singleElement()
        .asString()
        .contains("is not well formed");
    assertThat(problems("a: @x")).singleElement().asString().startsWith("in:1:4: ");
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThat(problems("a: 1\nb: 2\na: 3\n"))
        .containsExactly("in:3:1: /a: `a` is given twice, expected once; the first is on line 1");
    assertThat(problems("{\"a\": 1, \"a\": 2}")).singleElement().asString().contains("given twice");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(problems("a: 1\n---\nb: 2\n")).singleElement().asString().contains("a second value");
    assertThat(problems("{\"a\": 1} {\"b\": 2}"))
        .singleElement()
        .asString()
        .contains("a second value");
  }

  @Test
  void aliasesAreRefusedSoNoneCanMultiply() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assertThat(problems(bomb)).singleElement().asString().contains("are not read");
  }

  @Test
  void tagsAreRefusedSoNoneCanNameAClass() {
    assertThat(problems("a: !!javax.script.ScriptEngineManager [x]"))
        .singleElement()
        .asString()
        .contains("tags are not read");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(problems("[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("is nested deeper than 16 levels");
    assertThat(problems("a: " + "[".repeat(1000) + "]".repeat(1000)))
        .singleElement()
        .asString()
        .contains("nested deeper");
    assertThat(problems("{\"a\":".repeat(16) + "1" + "}".repeat(16))).isEmpty();
  }

  @Test
  void longTextsAndNamesAreRefused() {
    assertThat(problems("a: " + "x".repeat(10_001)))
        .singleElement()
        .asString()
        .contains("longer than 10000");
    assertThat(problems("x".repeat(300) + ": 1"))
        .singleElement()
        .asString()
        .contains("longer than 200");
    assertThat(problems("a: " + "x".repeat(10_000))).isEmpty();
  }

  @Test
  void hugeNumbersCostNoTime() {
    assertThat(problems("{\"a\": 1e999999999}")).isEmpty();
    assertThat(problems("{\"a\": " + "9".repeat(500) + "}")).isEmpty();
    assertThat(problems("{\"a\": " + "9".repeat(5000) + "}")).isNotEmpty();
  }

  @Test
  void moreThanAMebibyteIsRefused() throws Exception {
    var problems = new Problems();
    assertThat(decoded(new byte[DocumentReader.MAX_BYTES + 1], problems)).isNull();
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .contains("is larger than 1048576 bytes");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws Exception {
    var problems = new Problems();
    assertThat(decoded("é".getBytes(StandardCharsets.ISO_8859_1), problems)).isNull();
    assertThat(problems.sorted()).singleElement().asString().contains("is not UTF-8 text");
  }

  @Test
  void aByteOrderMarkIsIgnored() throws Exception {
    assertThat(decoded("\uFEFFa: 1".getBytes(StandardCharsets.UTF_8), new Problems()))
        .isEqualTo("a: 1");
  }

  @Test
  void refusesMoreValuesAndLongerNamesAroundThemThanAnybodyWrites() {
    assertThat(problems("x: [" + "0,".repeat(90_000) + "0]")).isEmpty();
    assertThat(problems("x: [" + "0,".repeat(110_000) + "0]"))
        .singleElement()
        .asString()
        .startsWith("in:1:")
        .endsWith("holds more values than are read; split it");
    String deep = ("{" + "k".repeat(190) + ": ").repeat(14);
    assertThat(problems("x: " + deep + "[" + "0,".repeat(9_000) + "0]" + "}".repeat(14)))
        .singleElement()
        .asString()
        .endsWith("holds more values than are read; split it");
  }
}
