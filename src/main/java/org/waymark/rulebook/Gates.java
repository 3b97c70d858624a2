package org.waymark.rulebook;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;

/**
 * Which organisations a section of facts concerns. A gate only ever closes open verdicts: a rule of
 * a sector is not open for an organisation of another kind or industry that says nothing there.
 *
 * @param kinds the kinds by section; a section that is absent concerns all
 * @param industries the industries (ISIC Rev. 4 sections) by section; a section that is absent
 *     concerns all
 */
public record Gates(Map<String, Set<String>> kinds, Map<String, Set<String>> industries) {

  /** Whether a section may concern a profile: always where the profile says something in it. */
  private boolean concerns(String section, Profile profile) {
    boolean fits =
        fits(profile, "organisation.kind", kinds.get(section))
            && fits(profile, "organisation.industry", industries.get(section));
    return fits
        || Catalogue.all().section(section).facts().stream()
            .anyMatch(fact -> !profile.value(fact).isUnsaid());
  }

  /**
   * The sections that do not concern a profile; a rule that reads one of them is not open for it.
   */
  public Set<String> closed(Profile profile) {
    return Catalogue.all().sections().keySet().stream()
        .filter(section -> !concerns(section, profile))
        .collect(Collectors.toSet());
  }

  private static boolean fits(Profile profile, String name, @Nullable Set<String> allowed) {
    if (allowed == null) {
      return true;
    }
    Fact fact = Objects.requireNonNull(Catalogue.all().fact(name));
    // An industry is asked of enterprises; a government's is public administration anyway.
    return ((Choice<?>) profile.value(fact))
        .possible().stream().anyMatch(option -> allowed.contains(option.name()));
  }
}
