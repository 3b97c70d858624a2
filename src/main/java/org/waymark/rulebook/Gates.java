package org.waymark.rulebook;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;

/**
 * Which organisations a section of facts concerns. A gate only ever closes open verdicts: a rule of
 * a sector is not open for an organisation of another kind or industry that says nothing there.
 *
 * @param kinds the kinds by section; a section that is absent concerns all
 * @param industries the industries (ISIC Rev. 4 sections) by section; a section that is absent
 *     concerns all
 */
public record Gates(Map<String, Set<String>> kinds, Map<String, Set<String>> industries) {

  private static final Fact KIND = fact("organisation.kind");
  private static final Fact INDUSTRY = fact("organisation.industry");

  /**
   * The sections that do not concern a profile; a rule that reads one of them is not open for it.
   */
  public Set<String> closed(Profile profile) {
    var closed = new HashSet<String>();
    kinds.forEach((section, allowed) -> close(section, profile.value(KIND), allowed, closed));
    // An industry is asked of enterprises; a government's is public administration anyway.
    industries.forEach(
        (section, allowed) -> close(section, profile.value(INDUSTRY), allowed, closed));
    // A section concerns every profile that says something in it.
    for (Fact fact : profile.said()) {
      closed.remove(fact.section());
    }
    return closed;
  }

  private static void close(String section, Value value, Set<String> allowed, Set<String> closed) {
    for (Enum<?> option : ((Choice<?>) value).possible()) {
      if (allowed.contains(option.name())) {
        return;
      }
    }
    closed.add(section);
  }

  private static Fact fact(String name) {
    return Objects.requireNonNull(Catalogue.all().fact(name));
  }
}
