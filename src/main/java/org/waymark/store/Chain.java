package org.waymark.store;

import org.jspecify.annotations.Nullable;

/** Checks a tenant's decision record, entry after entry in their order. */
public final class Chain implements DecisionLog.Reader {

  private final String tenant;
  private String hash = Decision.NOTHING;
  private long records;
  private @Nullable String flaw;

  /** Begins with nothing. */
  public Chain(String tenant) {
    this.tenant = tenant;
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
    String wrong =
        tenant.equals(decision.tenant())
            ? decision.flaw(hash, records + 1, content)
            : "belongs to `" + decision.tenant() + "`";
    if (wrong == null) {
      records++;
      hash = decision.hash();
    } else {
      flaw = "record " + (records + 1) + " (" + decision.id() + ") " + wrong;
    }
  }

  /** What was found, where the chain should end so. */
  public Finding finding(DecisionLog.End end) {
    if (flaw == null && end.records() > records) {
      flaw = "record " + (records + 1) + " is missing: there should be " + end.records();
    } else if (flaw == null && (end.records() < records || !end.hash().equals(hash))) {
      flaw =
          "record "
              + Math.min(records, end.records() + 1)
              + " is not what the end of the chain names: number "
              + end.records()
              + ", "
              + end.hash();
    }
    return finding();
  }

  /** What was found, wherever the chain should end. */
  public Finding finding() {
    return new Finding(tenant, records, hash, flaw);
  }
}
