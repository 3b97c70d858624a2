package org.waymark.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Makes the pool let go of dead connections. H2 closes itself after a write that failed, such as on
 * a full disk; the next connection opens the file again, but the pool takes one that was used a
 * moment ago for alive.
 */
final class ClosedFile implements SQLExceptionOverride {

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return e instanceof SQLNonTransientConnectionException
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
