package org.waymark.store;

/**
 * The database cannot be reached or cannot write: what was asked was not acknowledged and may be
 * tried again.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception; the cause is for the log, not for the caller. */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
