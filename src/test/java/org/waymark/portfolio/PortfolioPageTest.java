package org.waymark.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.Rules;
import org.waymark.editing.Samples;
import org.waymark.report.Language;
import org.waymark.report.Schemas;

/** The summary for a board and for programs. */
class PortfolioPageTest {

  private static final Portfolio CROWD = new Crowd(41, 120).portfolio();
  private static final Portfolio COUNTRIES = Crowd.of(Samples.COUNTRIES.profiles());
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*?)(/?)>");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  private static List<Portfolio> all() {
    return List.of(CROWD, COUNTRIES, new Portfolio(Rules.rulebook()));
  }

  @Test
  void everyPageIsWellFormedAndWhole() {
    for (Portfolio portfolio : all()) {
      for (String code : Language.codes()) {
        String page = PortfolioPage.write(portfolio, Language.of(code));
        assertThat(page).startsWith("<!doctype html>\n<html lang=\"" + code + "\">");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
        nests(page.substring(page.indexOf("</style>") + 8).replaceFirst("</head>", ""));
        assertThat(page)
            .doesNotContain("<script", "<link", "<img", "http:", "https:", "url(", "style=")
            .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
            .doesNotContainPattern("\\{\\d\\}")
            .doesNotContain("NaN", "Infinity");
      }
    }
  }

  /** What is opened is closed in turn. */
  private static void nests(String html) {
    var open = new ArrayDeque<String>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (tag.group(1).isEmpty() && tag.group(4).isEmpty()) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty() && !tag.group(2).equals("html")) {
        assertThat(open.pop())
            .as(html.substring(Math.max(0, tag.start() - 80), tag.end()))
            .isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everyPictureIsToldToThoseWhoDoNotSeeIt() {
    String page = PortfolioPage.write(CROWD, Language.of("en"));
    assertThat(page)
        .doesNotContainPattern("<svg(?![^>]*(role=\"img\" aria-labelledby|aria-hidden))");
    assertThat(page).doesNotContainPattern("<table>(?!\\n<thead>)");
    List<String> ids = ID.matcher(page).results().map(id -> id.group(1)).toList();
    assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
    Pattern.compile("aria-labelledby=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .forEach(label -> assertThat(ids).contains(label.group(1)));
    assertThat(page.split("role=\"img\"", -1)).hasSize(1 + 4);
  }

  @Test
  void markupInNamesIsText() {
    String page = PortfolioPage.write(CROWD, Language.of("en"));
    assertThat(page).doesNotContain("<b>").contains("Número &lt;b&gt;", "&amp; &quot;Söhne&quot;");
  }

  @Test
  void thePageSaysWhatIsCounted() {
    assertThat(PortfolioPage.write(CROWD, Language.of("en")))
        .contains(
            "120 organisations were advised.", "7 lines were no profiles", CROWD.rulebookDigest());
    assertThat(PortfolioPage.write(CROWD, Language.of("es")))
        .contains("Se asesoró a 120 organizaciones.");
    assertThat(PortfolioPage.write(COUNTRIES, Language.of("en")))
        .contains("194 organisations were advised.", "No organisation gave its size.")
        .doesNotContain("were no profiles");
    assertThat(PortfolioPage.write(new Portfolio(Rules.rulebook()), Language.of("en")))
        .contains("No organisation was advised.")
        .doesNotContain("<svg", "<table");
  }

  @Test
  void whatIsNotQuiteNoneOrAllIsNotSaidToBe() {
    var words = new PortfolioWords(Language.of("en"));
    assertThat(words.share(1, 10_000)).isEqualTo("<1%");
    assertThat(words.share(9_999, 10_000)).isEqualTo(">99%");
    assertThat(words.share(0, 10_000)).isEqualTo("0%");
    assertThat(words.share(10_000, 10_000)).isEqualTo("100%");
    assertThat(words.share(0, 0)).isEqualTo("0%");
    assertThat(words.mean(10, 3)).isEqualTo("3.3");
  }

  @Test
  void theJsonIsWhatItsSchemaSays() throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.of("portfolio"), InputFormat.JSON);
    for (Portfolio portfolio : all()) {
      String json = PortfolioJson.write(portfolio);
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
      assertThat(json).startsWith("{\"rulebook\":{\"version\":").endsWith("}\n");
      assertThat(PortfolioJson.write(Portfolio.read(portfolio.state()))).isEqualTo(json);
    }
    assertThat(schema.validate("{\"organisations\": 1}", InputFormat.JSON)).isNotEmpty();
  }
}
