package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody changes in the record is found, and the first bad entry is named. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TamperingTest {

  @Parameter TestDatabase kind;

  private final String tenant = Decisions.tenant();
  private Database database;
  private DecisionLog log;
  private List<Decision> written;

  @BeforeEach
  void write() throws Exception {
    database = OpenDatabases.of(kind);
    log = new DecisionLog(database);
    written = Decisions.append(log, tenant, 5);
    log.close();
    assertThat(Decisions.verified(log, tenant).flaw()).isNull();
  }

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  private void sql(String sql, Object... values) {
    assertThat(database.template().update(sql, values)).as(sql).isPositive();
  }

  private Chain.Finding found() {
    return Decisions.verified(log, tenant);
  }

  private void assertFoundAt(int record, String what) {
    assertThat(found().flaw()).as(what).startsWith("record " + record + " ");
    assertThat(found().records()).as(what).isEqualTo(record - 1);
  }

  @Test
  void aChangeOfAnyColumnOfARecord() {
    Table table =
        Table.all(database).stream().filter(one -> one.name().equals("decision")).findFirst().get();
    assertThat(table.columns()).hasSize(20);
    for (Table.Column column : table.columns()) {
      String name = column.name();
      String where = " where tenant = ? and sequence = 3";
      if (name.equals("tenant")) {
        sql("update decision set tenant = 'x' where tenant = ? and sequence = 3", tenant);
        assertFoundAt(3, name);
        sql("update decision set tenant = ? where tenant = 'x'", tenant);
      } else if (name.equals("sequence")) {
        sql("update decision set sequence = 77" + where, tenant);
        assertFoundAt(3, name);
        sql("update decision set sequence = 3 where tenant = ? and sequence = 77", tenant);
      } else {
        String before =
            database
                .template()
                .queryForObject("select " + name + " from decision" + where, String.class, tenant);
        sql("update decision set " + name + " = ?" + where, before.replaceFirst(".$", "~"), tenant);
        assertFoundAt(3, name);
        assertThat(found().flaw()).as(name).contains(name.equals("id") ? "~" : written.get(2).id());
        sql("update decision set " + name + " = ?" + where, before, tenant);
      }
      assertThat(found().flaw()).as("%s as it was", name).isNull();
    }
  }

  @Test
  void aCharacterThatMovesFromOneColumnToTheNext() {
    sql(
        "update decision set request_id = 'request-10', trace_id = substr(trace_id, 2) where tenant"
            + " = ? and sequence = 2",
        tenant);
    assertFoundAt(2, "moved");
  }

  @Test
  void aChangedProfileOrAdvisory() {
    sql("update decision_content set profile = '{}' where tenant = ? and sequence = 4", tenant);
    assertThat(found().flaw()).contains("record 4").contains("another profile");
    sql("update decision_content set advisory = '{}' where tenant = ? and sequence = 2", tenant);
    assertThat(found().flaw()).contains("record 2").contains("another advisory");
    sql("delete from decision_content where tenant = ? and sequence = 1", tenant);
    assertFoundAt(1, "content taken away");
  }

  @Test
  void aRecordThatIsTakenAway() {
    sql("delete from decision where tenant = ? and sequence = 5", tenant);
    assertThat(found().flaw()).isEqualTo("record 5 is missing: there should be 5");
    sql("delete from decision where tenant = ? and sequence = 3", tenant);
    assertFoundAt(3, "middle");
    sql("delete from decision where tenant = ? and sequence = 1", tenant);
    assertFoundAt(1, "first");
    sql("delete from decision where tenant = ?", tenant);
    assertThat(found().flaw()).isEqualTo("record 1 is missing: there should be 5");
    assertThat(log.tenants()).contains(tenant);
  }

  @Test
  void recordsThatAreRenumberedAfterOneIsTakenAway() {
    sql("delete from decision where tenant = ? and sequence = 2", tenant);
    for (int i = 3; i <= 5; i++) {
      for (String table : List.of("decision", "decision_content")) {
        database
            .template()
            .update("delete from " + table + " where tenant = ? and sequence = ?", tenant, i - 1);
        sql(
            "update " + table + " set sequence = ? where tenant = ? and sequence = ?",
            i - 1,
            tenant,
            i);
      }
    }
    assertFoundAt(2, "renumbered");
  }

  @Test
  void twoRecordsThatAreSwapped() {
    for (String table : List.of("decision", "decision_content")) {
      sql("update " + table + " set sequence = 99 where tenant = ? and sequence = 2", tenant);
      sql("update " + table + " set sequence = 2 where tenant = ? and sequence = 4", tenant);
      sql("update " + table + " set sequence = 4 where tenant = ? and sequence = 99", tenant);
    }
    assertFoundAt(2, "swapped");
  }

  @Test
  void aForgedRecord() {
    forge(6);
    assertThat(found().flaw()).isEqualTo("record 6 (forged) does not follow the record before it");
    sql("delete from decision where id = 'forged' and tenant = ?", tenant);
    for (int number : new int[] {0, -3}) {
      forge(number);
      assertFoundAt(1, "before the first");
      sql("delete from decision where id = 'forged' and tenant = ?", tenant);
    }
    assertThat(found().flaw()).isNull();
  }

  private void forge(int number) {
    sql(
        "insert into decision select tenant, "
            + number
            + ", 'forged', decided_at, requested_by, request_id, trace_id, organisation, name,"
            + " rulebook_version, rulebook_digest, as_of, thresholds_set, language, program,"
            + " applies, profile_sha256, advisory_sha256, previous_hash, hash from decision where"
            + " tenant = ? and sequence = 3",
        tenant);
  }

  @Test
  void aForgedRecordAtTheEndThatIsChainedAsItShouldBe() {
    Decision forged = forgedAfter(written.get(4));
    DecisionLogRows.insert(database, forged, Decisions.content("forged"));
    assertThat(found().flaw()).startsWith("record 6 is not what the end of the chain names");
  }

  private Decision forgedAfter(Decision last) {
    Decision.Content content = Decisions.content("forged");
    return Decision.after(
        last.hash(),
        tenant,
        last.sequence() + 1,
        "forged-" + tenant.substring(0, 8),
        Decisions.about("forged", DecisionLog.now()),
        Decision.sha256(content.profile()),
        Decision.sha256(content.advisory()));
  }

  @Test
  void aChangedEnd() {
    sql("update chain set hash = ? where tenant = ?", written.get(3).hash(), tenant);
    assertThat(found().flaw()).startsWith("record 5 is not what the end of the chain names");
    sql("update chain set records = 4 where tenant = ?", tenant);
    assertThat(found().flaw()).startsWith("record 5 is not what the end of the chain names");
    sql("update chain set records = 6 where tenant = ?", tenant);
    assertThat(found().flaw()).isEqualTo("record 6 is missing: there should be 6");
    sql("delete from chain where tenant = ?", tenant);
    assertThat(found().flaw()).startsWith("record 1 is not what the end of the chain names");
    assertThat(log.tenants()).contains(tenant);
  }

  @Test
  void anEndThatIsCutOffWithTheChainsIsFoundByWhatWasNoted() {
    sql("delete from decision where tenant = ? and sequence > 3", tenant);
    sql("update chain set records = 3, hash = ? where tenant = ?", written.get(2).hash(), tenant);
    assertThat(found().flaw()).as("nothing in the database says it").isNull();
    assertThat(expecting(written.get(4))).isEqualTo("record 4 is missing: 5 were noted");
    assertThat(expecting(written.get(2))).isNull();
    assertThat(expecting(written.get(0))).isNull();
  }

  @Test
  void aRecordThatIsWrittenAnewIsFoundByWhatWasNoted() {
    sql("delete from decision where tenant = ? and sequence > 3", tenant);
    sql("delete from decision_content where tenant = ? and sequence > 3", tenant);
    Decision forged = forgedAfter(written.get(2));
    DecisionLogRows.insert(database, forged, Decisions.content("forged"));
    sql("update chain set records = 4, hash = ? where tenant = ?", forged.hash(), tenant);
    assertThat(found().flaw()).as("nothing in the database says it").isNull();
    assertThat(expecting(written.get(3)))
        .contains("record 4")
        .contains("not the one that was noted");
  }

  private String expecting(Decision noted) {
    var chain = new Chain(tenant, new DecisionLog.End(noted.sequence(), noted.hash()));
    return chain.finding(log.read(tenant, chain)).flaw();
  }
}
