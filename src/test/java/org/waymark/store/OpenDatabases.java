package org.waymark.store;

import java.util.EnumMap;
import java.util.Map;

/** One open database of each kind for the tests of a class, which differ by their tenants. */
final class OpenDatabases {

  private static final Map<TestDatabase, Database> OPEN = new EnumMap<>(TestDatabase.class);

  private OpenDatabases() {}

  static Database of(TestDatabase kind) throws Exception {
    Database open = OPEN.get(kind);
    if (open == null) {
      open = Database.open(kind.fresh());
      OPEN.put(kind, open);
    }
    return open;
  }

  static void close() {
    OPEN.values().forEach(Database::close);
    OPEN.clear();
  }
}
