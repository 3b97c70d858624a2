package org.waymark;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.rulebook.RulebookFiles;

/** The shipped rules of one file as a rulebook of its own, which compiles in a moment. */
public final class SmallRulebook {

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[A-Z][A-Z0-9_]*:\\n(?:[ #].*\\n|\\n)*");

  private static final Pattern TERM =
      Pattern.compile("(?m)^query ([A-Za-z]+)\\(\\)\\n(?:.*\\n)*?end\\n");

  private SmallRulebook() {}

  /**
   * The rulebook.
   *
   * @param part the name of the files without what follows the first dot, such as oil-gas
   * @param version the version that it has
   */
  public static RulebookFiles of(String part, String version) {
    Map<String, String> all = all().texts();
    Set<String> thresholds =
        Rules.sources().rules().stream()
            .filter(rule -> RulebookFiles.bare(rule.file()).equals(part + ".drl"))
            .flatMap(rule -> rule.thresholds().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var texts = new TreeMap<String, String>();
    for (String name :
        Set.of(
            part + ".drl",
            part + ".cards.yaml",
            part + ".cases.yaml",
            "outline.yaml",
            "stories.yaml")) {
      texts.put(name, all.get(name));
    }
    texts.put(
        "thresholds.yaml",
        ENTRY
            .matcher(all.get("thresholds.yaml"))
            .results()
            .map(MatchResult::group)
            .filter(entry -> thresholds.contains(entry.substring(0, entry.indexOf(':'))))
            .collect(Collectors.joining()));
    String terms =
        TERM.matcher(all.get("terms.drl"))
            .results()
            .filter(term -> all.get(part + ".drl").contains(term.group(1) + "()"))
            .map(MatchResult::group)
            .collect(Collectors.joining("\n"));
    if (!terms.isEmpty()) {
      texts.put("terms.drl", "package rules;\n\nimport org.waymark.profile.*;\n\n" + terms);
    }
    texts.put(
        "rulebook.yaml",
        all.get("rulebook.yaml")
            .replaceAll("(?m)^version: .*", "version: " + version)
            .replaceAll("(?m)^languages:\\n(?:[ ].*\\n)*", "")
            .replaceAll("(?m)^decisions:\\n(?:[- ].*\\n)*", ""));
    return new RulebookFiles(texts);
  }

  /** All shipped rules, by the names of their files without the folder. */
  public static RulebookFiles all() {
    var texts = new TreeMap<String, String>();
    Rules.files().texts().forEach((name, text) -> texts.put(RulebookFiles.bare(name), text));
    return new RulebookFiles(texts);
  }

  /** The rulebook with another value of a threshold. */
  public static RulebookFiles with(RulebookFiles files, String threshold, String value) {
    var texts = new TreeMap<>(files.texts());
    texts.computeIfPresent(
        "thresholds.yaml",
        (name, text) -> text.replaceFirst("(?m)^(" + threshold + ":\\n  value: ).*", "$1" + value));
    return new RulebookFiles(texts);
  }
}
