package org.waymark.web;

import static org.waymark.report.JsonReport.ordered;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Decision;

/** The files of a rulebook or a draft as they are answered. */
final class RuleFiles {

  private RuleFiles() {}

  /** The same texts by names without a folder. */
  static RulebookFiles bare(RulebookFiles files) {
    var texts = new TreeMap<String, String>();
    files.texts().forEach((name, text) -> texts.put(RulebookFiles.bare(name), text));
    return new RulebookFiles(texts);
  }

  /** A list of the files, without their texts. */
  static Map<String, @Nullable Object> json(RulebookFiles files) {
    return ordered(
        "digest",
        files.digest(),
        "files",
        files.texts().entrySet().stream()
            .map(file -> json(file.getKey(), file.getValue()))
            .toList());
  }

  private static Map<String, @Nullable Object> json(String name, String text) {
    return ordered(
        "name", name, "bytes", Answer.bytes(text).length, "sha256", Decision.sha256(text));
  }

  /**
   * The text of a file.
   *
   * @throws ApiProblem where there is none of this name
   */
  static String text(RulebookFiles files, String name) {
    String text = files.texts().get(name);
    if (text == null) {
      throw new ApiProblem(
          ApiProblem.Kind.NOT_FOUND,
          "there is no file `" + name + "`" + Suggestion.didYouMean(name, files.texts().keySet()));
    }
    return text;
  }
}
