package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.condition.Facts;
import org.waymark.condition.Rule;
import org.waymark.condition.Verdict;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/**
 * The back-test: what Waymark would have told the organisations of the report's stories before they
 * acted. {@code -Dadvisories=write} writes the result anew.
 */
class StoriesTest {

  private static final Path FOLDER = Path.of("samples/stories");
  private static final Path README = FOLDER.resolve("README.md");
  private static final Pattern RESULT =
      Pattern.compile("<!-- result -->\n.*<!-- /result -->\n", Pattern.DOTALL);
  private static final Pattern REASON =
      Pattern.compile("(?m)^- ([A-Z0-9-]+), ([A-Z]{3}-\\d+): \\S.+$");

  /** The verdicts of the recommendations whose cards cite each story. */
  private static Map<String, Map<Verdict, List<String>>> verdicts() throws Exception {
    var stories = new TreeMap<String, Map<Verdict, List<String>>>();
    for (String story : Rules.rulebook().stories().keySet()) {
      Path file = FOLDER.resolve(story.toLowerCase(Locale.ROOT) + ".yaml");
      Profile profile = ProfileReader.read(file.toString(), Files.readString(file));
      assertThat(profile.id()).isEqualTo(story);
      var facts = new Facts(profile, 0);
      var verdicts = new TreeMap<Verdict, List<String>>();
      for (Rule rule : Rules.rulebook().rules()) {
        if (Rules.rulebook().card(rule).stories().contains(story)) {
          verdicts.computeIfAbsent(rule.on(facts), v -> new ArrayList<>()).add(rule.id());
        }
      }
      stories.put(story, verdicts);
    }
    return stories;
  }

  private static int count(Map<String, Map<Verdict, List<String>>> stories, Verdict verdict) {
    return stories.values().stream()
        .mapToInt(verdicts -> verdicts.getOrDefault(verdict, List.of()).size())
        .sum();
  }

  private static String result(Map<String, Map<Verdict, List<String>>> stories) {
    int applies = count(stories, Verdict.APPLIES);
    int open = count(stories, Verdict.OPEN);
    int misses = count(stories, Verdict.DOES_NOT_APPLY);
    long decided =
        stories.values().stream()
            .filter(v -> v.containsKey(Verdict.APPLIES) || v.containsKey(Verdict.DOES_NOT_APPLY))
            .count();
    long hit = stories.values().stream().filter(v -> v.containsKey(Verdict.APPLIES)).count();
    var out = new StringBuilder("<!-- result -->\n");
    out.append(
        String.format(
            Locale.ROOT,
            "Of %d stories, something is decided of %d; %d of these (%d%%) get at least one"
                + " recommendation that illustrates them.%nCards cite stories %d times: %d times the"
                + " advice applies to the organisation of the story, %d times the story tells too%n"
                + "little to decide, %d times it does not apply. Of what is decided, %d%% is what the"
                + " story illustrates.%n%n",
            stories.size(),
            decided,
            hit,
            Math.round(100.0 * hit / decided),
            applies + open + misses,
            applies,
            open,
            misses,
            Math.round(100.0 * applies / (applies + misses))));
    out.append("| story | applies | open | does not apply |\n|---|---|---|---|\n");
    stories.forEach(
        (story, verdicts) ->
            out.append(
                String.format(
                    "| %s | %s | %s | %s |\n",
                    story,
                    ids(verdicts, Verdict.APPLIES),
                    ids(verdicts, Verdict.OPEN),
                    ids(verdicts, Verdict.DOES_NOT_APPLY))));
    return out.append("<!-- /result -->\n").toString();
  }

  private static String ids(Map<Verdict, List<String>> verdicts, Verdict verdict) {
    return String.join(" ", verdicts.getOrDefault(verdict, List.of()));
  }

  @Test
  void theReadmeTellsWhatWaymarkSaysOfEveryStory() throws Exception {
    String readme = Files.readString(README);
    String written =
        RESULT
            .matcher(readme)
            .replaceFirst(java.util.regex.Matcher.quoteReplacement(result(verdicts())));
    if ("write".equals(System.getProperty("advisories"))) {
      Files.writeString(README, written);
    }
    assertThat(README).hasContent(written);
  }

  @Test
  void everyMissHasAReasonAndNoReasonIsLeftOver() throws Exception {
    var misses = new TreeSet<String>();
    verdicts()
        .forEach(
            (story, verdicts) ->
                verdicts
                    .getOrDefault(Verdict.DOES_NOT_APPLY, List.of())
                    .forEach(rule -> misses.add(story + ", " + rule)));
    var reasons = new TreeSet<String>();
    REASON
        .matcher(Files.readString(README))
        .results()
        .forEach(reason -> reasons.add(reason.group(1) + ", " + reason.group(2)));
    assertThat(reasons).isEqualTo(misses);
  }

  @Test
  void thereAre100StoriesEachWithAProfileAndACardThatCitesIt() throws Exception {
    assertThat(Rules.rulebook().stories()).hasSize(100);
    assertThat(verdicts()).allSatisfy((story, verdicts) -> assertThat(verdicts).isNotEmpty());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).hasSize(100);
    }
  }

  @Test
  void mostOfWhatIsDecidedIsWhatTheStoryIllustrates() throws Exception {
    var stories = verdicts();
    assertThat(count(stories, Verdict.APPLIES))
        .isGreaterThan(count(stories, Verdict.DOES_NOT_APPLY));
  }
}
