package org.waymark.store;

import java.util.List;

/** Writes entries past the record's own door, as somebody who forges them would. */
final class DecisionLogRows {

  private DecisionLogRows() {}

  static void insert(Database database, Decision decision, Decision.Content content) {
    Object[] row = DecisionLog.row(decision);
    Object[] texts = {
      decision.tenant(), decision.sequence(), content.profile(), content.advisory()
    };
    for (Table table : Table.all(database)) {
      if (table.name().equals("decision")) {
        table.insert(database.template(), List.<Object[]>of(row));
      } else if (table.name().equals("decision_content")) {
        table.insert(database.template(), List.<Object[]>of(texts));
      }
    }
  }
}
