package org.waymark.portfolio;

import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/**
 * By what organisations are grouped. A row of counts has one cell for all of them, then those of
 * the groups of each breakdown in turn; the last group of each is of those that did not say.
 */
enum Breakdown {
  KIND("organisation.kind"),
  INDUSTRY("organisation.industry"),
  SIZE("organisation.size"),
  COUNTRY("organisation.countries");

  /** The cell of a row that counts everyone. */
  static final int ALL = 0;

  /** The number of cells in a row. */
  static final int CELLS = COUNTRY.first() + COUNTRY.groups();

  private static final Breakdown[] EACH = values();
  private static final int[] FIRST = Stream.of(EACH).mapToInt(Breakdown::first).toArray();

  private final String fact;

  Breakdown(String fact) {
    this.fact = fact;
  }

  /** The fact that says to which group an organisation belongs. */
  Fact fact() {
    return Objects.requireNonNull(Catalogue.all().fact(fact));
  }

  /** The number of its groups, the one of those that did not say included. */
  int groups() {
    return fact().options().size() + 1;
  }

  /** The cell of its first group. */
  int first() {
    return ordinal() == 0 ? ALL + 1 : values()[ordinal() - 1].end();
  }

  /** The cell of those that did not say. */
  int unsaid() {
    return end() - 1;
  }

  private int end() {
    return first() + groups();
  }

  /** Notes the cells of an organisation; it may work in several countries. */
  private int cells(Profile profile, int[] cells, int n) {
    int before = n;
    Value value = profile.value(fact());
    if (value instanceof Choice<?> choice && choice.isKnown()) {
      cells[n++] = FIRST[ordinal()] + choice.possible().iterator().next().ordinal();
    } else if (value instanceof Selection<?> selection) {
      for (Enum<?> one : selection.includes()) {
        cells[n++] = FIRST[ordinal()] + one.ordinal();
      }
    }
    if (n == before) {
      cells[n++] = FIRST[ordinal()] + groups() - 1;
    }
    return n;
  }

  /**
   * Notes the cells in which an organisation counts.
   *
   * @param cells room for {@link #CELLS}
   * @return how many were noted
   */
  static int cells(Profile profile, int[] cells) {
    cells[0] = ALL;
    int n = 1;
    for (Breakdown one : EACH) {
      n = one.cells(profile, cells, n);
    }
    return n;
  }
}
