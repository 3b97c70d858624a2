package org.waymark.condition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Choice;
import org.waymark.profile.Fact;
import org.waymark.profile.Flag;
import org.waymark.profile.Profile;
import org.waymark.profile.Quantity;
import org.waymark.profile.Selection;
import org.waymark.profile.Value;

/**
 * A profile lowered to primitive bounds and bit masks: the one flat fact that the engine matches,
 * and what the conditions are decided on. A number, and the length of a list, is a lower and an
 * upper bound; a choice or flag is the mask of the possible values; a list is the masks of those
 * surely in it and surely not in it.
 */
public final class Facts {

  private static final int[] SLOTS = slots();
  private static final Facts UNSAID = new Facts();

  private final double[] lo;
  private final double[] hi;
  private final long[] possible;
  private final long[] sure;
  private final long[] out;
  private final boolean[] applies;

  /** The rules that could not be decided; null, as nearly always, where all could. */
  private @Nullable BitSet failed;

  /**
   * Lowers a profile.
   *
   * @param rules the number of rules whose results the fact holds
   */
  public Facts(Profile profile, int rules) {
    // Most facts of most profiles are not said, so only those that are are lowered one by one.
    lo = UNSAID.lo.clone();
    hi = UNSAID.hi.clone();
    possible = UNSAID.possible.clone();
    sure = UNSAID.sure.clone();
    out = UNSAID.out.clone();
    applies = new boolean[rules];
    List<Fact> said = profile.said();
    List<Value> values = profile.values();
    for (int i = 0; i < said.size(); i++) {
      lower(said.get(i).ordinal(), values.get(i));
    }
  }

  /** Nothing said of any fact. */
  private Facts() {
    List<Fact> facts = Catalogue.all().facts();
    int n = facts.size();
    lo = new double[n];
    hi = new double[n];
    possible = new long[n];
    sure = new long[SLOTS[n]];
    out = new long[SLOTS[n]];
    applies = new boolean[0];
    facts.forEach(fact -> lower(fact.ordinal(), fact.unsaid()));
  }

  private Facts(Facts other) {
    lo = other.lo.clone();
    hi = other.hi.clone();
    possible = other.possible.clone();
    sure = other.sure.clone();
    out = other.out.clone();
    applies = new boolean[0];
  }

  /** These facts with another value of one; they hold no results of rules. */
  public Facts with(Fact fact, Value value) {
    var changed = new Facts(this);
    for (int word = SLOTS[fact.ordinal()]; word < SLOTS[fact.ordinal() + 1]; word++) {
      changed.sure[word] = 0;
      changed.out[word] = 0;
    }
    changed.lower(fact.ordinal(), value);
    return changed;
  }

  private void lower(int fact, Value value) {
    if (value instanceof Flag flag) {
      possible[fact] = flag == Flag.YES ? 1 : flag == Flag.NO ? 2 : 3;
    } else if (value instanceof Quantity quantity) {
      lo[fact] = quantity.lower();
      hi[fact] = quantity.upper();
    } else if (value instanceof Choice<?> choice) {
      possible[fact] = 0;
      for (Enum<?> option : choice.possible()) {
        possible[fact] |= 1L << option.ordinal();
      }
    } else if (value instanceof Selection<?> selection) {
      mark(selection.includes(), SLOTS[fact], sure);
      mark(selection.excludes(), SLOTS[fact], out);
      lo[fact] = selection.includes().size();
      hi[fact] = selection.options() - selection.excludes().size();
    }
  }

  private static void mark(Iterable<? extends Enum<?>> options, int slot, long[] words) {
    for (Enum<?> option : options) {
      words[slot + (option.ordinal() >> 6)] |= 1L << (option.ordinal() & 63);
    }
  }

  private static int[] slots() {
    List<Fact> facts = Catalogue.all().facts();
    int[] slots = new int[facts.size() + 1];
    for (int i = 0; i < facts.size(); i++) {
      slots[i + 1] =
          slots[i]
              + (facts.get(i).type() == Fact.Type.LIST
                  ? (facts.get(i).options().size() + 63) / 64
                  : 0);
    }
    return slots;
  }

  /** The first word of a list's masks. */
  static int slot(Fact list) {
    return SLOTS[list.ordinal()];
  }

  /** The lower bounds by the facts' ordinals. */
  public double[] getLo() {
    return lo;
  }

  /** The upper bounds by the facts' ordinals. */
  public double[] getHi() {
    return hi;
  }

  /** Whether every possible value of a choice or flag is in the mask. */
  public boolean only(int fact, long mask) {
    return (possible[fact] & ~mask) == 0;
  }

  /** Whether some possible value of a choice or flag is in the mask. */
  public boolean could(int fact, long mask) {
    return (possible[fact] & mask) != 0;
  }

  /** Whether a value, by word and bit, is surely in a list. */
  public boolean holds(int word, long bit) {
    return (sure[word] & bit) != 0;
  }

  /** Whether a value, by word and bit, is surely not in a list. */
  public boolean misses(int word, long bit) {
    return (out[word] & bit) != 0;
  }

  /** Whether only one value of a fact is left. */
  public boolean knows(Fact fact) {
    return switch (fact.type()) {
      case FLAG, CHOICE -> Long.bitCount(possible[fact.ordinal()]) == 1;
      case NUMBER, LIST -> lo[fact.ordinal()] == hi[fact.ordinal()];
    };
  }

  /** Notes that a rule applies; called by the engine. */
  public void applies(int rule) {
    applies[rule] = true;
  }

  /** Notes that a rule could not be decided; called by the engine. */
  public void fails(int rule) {
    if (failed == null) {
      failed = new BitSet();
    }
    failed.set(rule);
  }

  /** Whether the engine noted that a rule could not be decided. */
  public boolean didFail(int rule) {
    return failed != null && failed.get(rule);
  }

  /** Takes back what was noted of the rules: another engine decides them again. */
  public void forget() {
    Arrays.fill(applies, false);
    failed = null;
  }

  /** Whether the engine noted that a rule applies. */
  public boolean doesApply(int rule) {
    return applies[rule];
  }
}
