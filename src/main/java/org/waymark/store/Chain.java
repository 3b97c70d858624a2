package org.waymark.store;

import org.jspecify.annotations.Nullable;

/** Checks a tenant's decision record, entry after entry in their order. */
public final class Chain implements DecisionLog.Reader {

  private final String tenant;
  private final DecisionLog.@Nullable End noted;
  private final boolean whole;
  private boolean begun;
  private long before;
  private long records;
  private String hash = Decision.NOTHING;
  private @Nullable String flaw;

  private Chain(String tenant, DecisionLog.@Nullable End noted, boolean whole) {
    this.tenant = tenant;
    this.noted = noted;
    this.whole = whole;
  }

  /** Begins with nothing. */
  public Chain(String tenant) {
    this(tenant, null, true);
  }

  /**
   * Begins with nothing; the record must be the one whose end was noted earlier, and may have
   * grown.
   *
   * @param noted the end of this record at an earlier time; null where none was noted
   */
  public Chain(String tenant, DecisionLog.@Nullable End noted) {
    this(tenant, noted, true);
  }

  /**
   * A chain of which only a later part may be there, at the latest from after the end that was
   * noted on: the hashes of the entries prove those before them.
   *
   * @param noted the end of the record at an earlier time; null where none was noted, and all must
   *     be there
   */
  public static Chain exported(String tenant, DecisionLog.@Nullable End noted) {
    return new Chain(tenant, noted, false);
  }

  /**
   * What was found.
   *
   * @param tenant whose record it is
   * @param records the number of entries that are as they were written, up to the first that is not
   * @param hash the hash of the last of these; note it elsewhere to find out later whether the end
   *     was cut off
   * @param flaw the first bad entry and what is wrong with it; null where nothing is
   */
  public record Finding(String tenant, long records, String hash, @Nullable String flaw) {}

  @Override
  public void next(Decision decision, Decision.Content content) {
    if (flaw != null) {
      return;
    }
    if (!begun) {
      begin(decision);
    }
    String wrong = wrong(decision, content);
    if (wrong == null) {
      records++;
      hash = decision.hash();
    } else {
      flaw = "record " + (records + 1) + " (" + decision.id() + ") " + wrong;
    }
  }

  private void begin(Decision first) {
    begun = true;
    if (!whole
        && noted != null
        && first.sequence() > 1
        && first.sequence() <= noted.records() + 1) {
      before = first.sequence() - 1;
      records = before;
      hash = before == noted.records() ? noted.hash() : first.previousHash();
    }
  }

  private @Nullable String wrong(Decision decision, Decision.Content content) {
    if (!tenant.equals(decision.tenant())) {
      return "belongs to `" + decision.tenant() + "`";
    }
    String wrong = decision.flaw(hash, records + 1, content);
    return wrong == null
            && noted != null
            && noted.records() == records + 1
            && !noted.hash().equals(decision.hash())
        ? "is not the one that was noted: its hash is " + decision.hash()
        : wrong;
  }

  /** The number of entries before the first one: 0 unless only a later part is there. */
  public long before() {
    return before;
  }

  /** Whether an entry was bad. */
  public boolean isBroken() {
    return flaw != null;
  }

  /** What was found, where the chain should end so. */
  public Finding finding(DecisionLog.End end) {
    Finding found = finding();
    if (found.flaw() != null) {
      return found;
    }
    if (end.records() > records) {
      return found("record " + (records + 1) + " is missing: there should be " + end.records());
    }
    return end.records() < records || !end.hash().equals(hash)
        ? found(
            "record "
                + Math.min(records, end.records() + 1)
                + " is not what the end of the chain names: number "
                + end.records()
                + ", "
                + end.hash())
        : found;
  }

  /** What was found, wherever the chain should end. */
  public Finding finding() {
    return flaw == null && noted != null && noted.records() > records
        ? found("record " + (records + 1) + " is missing: " + noted.records() + " were noted")
        : found(flaw);
  }

  private Finding found(@Nullable String flaw) {
    return new Finding(tenant, records, hash, flaw);
  }
}
