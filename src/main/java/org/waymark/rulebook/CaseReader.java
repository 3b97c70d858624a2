package org.waymark.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waymark.condition.Verdict;
import org.waymark.document.Node;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;

/** Reads the cases of one file. */
final class CaseReader {

  private final List<Case> cases = new ArrayList<>();
  private final Problems problems;
  private boolean full;

  private CaseReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the cases of a file, in their order.
   *
   * @param problems takes everything that is wrong
   */
  static List<Case> read(String name, String text, Problems problems) {
    var reader = new CaseReader(problems);
    Documents.read(name, text, problems).entries().forEach(reader::cases);
    return List.copyOf(reader.cases);
  }

  private void cases(String id, Node.Entry entry) {
    var seen = new TreeSet<String>();
    Mappings.of(entry.value(), problems)
        .entries()
        .forEach(
            (kind, group) -> {
              Verdict expected = Case.KINDS.get(kind);
              if (expected == null) {
                problems.add(
                    group.key(),
                    "unknown kind of case `"
                        + kind
                        + "`"
                        + Suggestion.didYouMean(kind, Case.KINDS.keySet()));
                return;
              }
              Mappings.of(group.value(), problems)
                  .entries()
                  .forEach(
                      (name, one) -> {
                        seen.add(kind);
                        if (Form.isUnfinished(name)) {
                          problems.add(
                              one.key(), id + ": found a case \"TODO\", expected it filled in");
                        }
                        add(id, name, expected, one);
                      });
            });
    for (String kind : Case.KINDS.keySet()) {
      if (!seen.contains(kind)) {
        problems.add(entry.key(), id + " has no case `" + kind + "`, expected at least one");
      }
    }
  }

  private void add(String id, String name, Verdict expected, Node.Entry one) {
    if (cases.size() == Limits.CASES_OF_FILE) {
      if (!full) {
        problems.add(one.key(), "expected at most " + Limits.CASES_OF_FILE + " cases in a file");
      }
      full = true;
      return;
    }
    Profile profile = ProfileReader.readPart(name, one.value(), problems);
    cases.add(new Case(id, name, expected, profile, one.key()));
  }
}
