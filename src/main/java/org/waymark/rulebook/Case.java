package org.waymark.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.condition.Verdict;
import org.waymark.document.Node;
import org.waymark.profile.Profile;

/**
 * Proof of a rule: a profile and the verdict that it must get.
 *
 * @param rule the rule's id
 * @param name the profile in words
 * @param expected the verdict
 * @param profile the profile; what it does not name is unsaid
 * @param place the case's place
 */
public record Case(String rule, String name, Verdict expected, Profile profile, Node place) {

  /** The kinds of case by the keys of their files. */
  public static final Map<String, Verdict> KINDS = kinds();

  private static Map<String, Verdict> kinds() {
    var kinds = new LinkedHashMap<String, Verdict>();
    kinds.put("applies", Verdict.APPLIES);
    kinds.put("near miss", Verdict.DOES_NOT_APPLY);
    kinds.put("did not say", Verdict.OPEN);
    return Collections.unmodifiableMap(kinds);
  }

  /** The key under which a case with this verdict stands. */
  public static String kind(Verdict expected) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == expected)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
