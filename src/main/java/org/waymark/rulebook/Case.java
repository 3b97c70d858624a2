package org.waymark.rulebook;

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
public record Case(String rule, String name, Verdict expected, Profile profile, Node place) {}
