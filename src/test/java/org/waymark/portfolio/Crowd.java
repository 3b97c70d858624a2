package org.waymark.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.waymark.RandomProfiles;
import org.waymark.Rules;
import org.waymark.advice.Adviser;
import org.waymark.advice.Advisory;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Profile;
import org.waymark.profile.Value;

/** Random organisations by a seed, with their advice and what a portfolio says of them. */
final class Crowd {

  private static final Adviser ADVISER = new Adviser(Rules.rulebook());

  private final List<Member> members = new ArrayList<>();
  private final Portfolio portfolio = new Portfolio(Rules.rulebook());

  /** An organisation and its advice. */
  record Member(Profile profile, Advisory advisory) {

    void addTo(Portfolio portfolio) {
      portfolio.add(profile, advisory);
    }
  }

  Crowd(long seed, int number) {
    var random = new RandomProfiles(seed, Rules.rulebook().rules());
    for (int i = 0; i < number; i++) {
      Profile profile = named(i, random.next(i % 10 / 10.0));
      members.add(new Member(profile, ADVISER.advise(profile)));
    }
    members.forEach(one -> one.addTo(portfolio));
    for (int i = 0; i < rejected(); i++) {
      portfolio.addRejected();
    }
  }

  /** Names that are no harm as text, and would be as markup. */
  private static Profile named(int i, Profile profile) {
    Value[] values = Catalogue.all().facts().stream().map(profile::value).toArray(Value[]::new);
    return new Profile("org-" + i, "Número <b>" + i + "</b> & \"Söhne\"", values).with(Map.of());
  }

  /** What a portfolio says of some profiles. */
  static Portfolio of(List<Profile> profiles) {
    var portfolio = new Portfolio(Rules.rulebook());
    profiles.forEach(one -> portfolio.add(one, ADVISER.advise(one)));
    return portfolio;
  }

  /** A state that was altered by somebody who knows its form. */
  static String sealed(String state) {
    String rest = state.substring(state.indexOf('\n') + 1);
    var crc = new CRC32();
    crc.update(rest.getBytes(StandardCharsets.UTF_8));
    return "waymark-portfolio 1 "
        + rest.length()
        + " "
        + Long.toHexString(crc.getValue())
        + "\n"
        + rest;
  }

  List<Member> members() {
    return members;
  }

  long rejected() {
    return 7;
  }

  Portfolio portfolio() {
    return portfolio;
  }
}
