package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.rulebook.Card;

/** The decision record: what is appended is there, in one chain, however many append. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionLogTest {

  private static final DecisionLog.Filter ALL =
      new DecisionLog.Filter(null, null, null, null, null, null, null);

  @Parameter TestDatabase kind;

  private final String tenant = Decisions.tenant();
  private Database database;
  private DecisionLog log;

  @BeforeEach
  void open() throws Exception {
    database = OpenDatabases.of(kind);
    log = new DecisionLog(database);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  @Test
  void anAppendedDecisionIsReadBackAsItWas() {
    Decision.About about = Decisions.about("acme-bank", DecisionLog.now());
    Decision.Content content = Decisions.content("acme-bank");

    DecisionLog.Appended appended = log.append(tenant, about, content, null);

    Decision decision = appended.decision();
    assertThat(appended.repeated()).isFalse();
    assertThat(decision.sequence()).isEqualTo(1);
    assertThat(decision.previousHash()).isEqualTo(Decision.NOTHING);
    assertThat(decision.about()).isEqualTo(about);
    assertThat(log.find(tenant, decision.id())).isEqualTo(decision);
    assertThat(log.content(decision)).isEqualTo(content);
    assertThat(log.tenants()).contains(tenant);
    assertThat(Decisions.verified(log, tenant))
        .isEqualTo(new Chain.Finding(tenant, 1, decision.hash(), null));
  }

  @Test
  void aTenantSeesNothingOfAnother() {
    Decision decision = Decisions.append(log, tenant, "acme-bank");
    String other = Decisions.tenant();
    assertThat(log.find(other, decision.id())).isNull();
    assertThat(log.list(other, ALL, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void longTextsAndStrangeOnesAreKept() {
    String name = "\\ \" ' % \t \u2028 🏦 ".repeat(30);
    var about = Decisions.about("acme-bank", DecisionLog.now());
    about =
        new Decision.About(
            about.at(),
            about.requestedBy(),
            about.requestId(),
            "",
            "acme-bank",
            name,
            "1",
            about.rulebookDigest(),
            about.asOf(),
            "{}",
            "es",
            "1",
            " " + "CLD-45:MUST ".repeat(455));
    var content =
        new Decision.Content("{\"id\":\"" + "é".repeat(1_000_000) + "\"}", "x".repeat(3_000_000));
    Decision decision = log.append(tenant, about, content, null).decision();
    assertThat(log.find(tenant, decision.id())).isEqualTo(decision);
    assertThat(log.content(decision).equals(content)).isTrue();
    assertThat(Decisions.verified(log, tenant).flaw()).isNull();
  }

  @Test
  void theChainIsWholeHoweverManyAppendAtOnce() throws Exception {
    var second = new DecisionLog(database);
    var done =
        Together.run(
            8,
            i -> {
              for (int n = 0; n < 25; n++) {
                Decisions.append(i % 2 == 0 ? log : second, tenant, "organisation-" + i);
              }
              return true;
            });
    second.close();
    assertThat(done).doesNotContain(false);
    assertThat(Decisions.verified(log, tenant))
        .satisfies(found -> assertThat(found.flaw()).isNull())
        .satisfies(found -> assertThat(found.records()).isEqualTo(200));
  }

  @Test
  void aChainThatGrowsWhileItIsCheckedIsWhole() throws Exception {
    var stop = new AtomicBoolean();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writing =
        writer.submit(
            () -> {
              for (int i = 0; i < 300 && !stop.get(); i++) {
                Decisions.append(log, tenant, "acme-bank");
              }
            });
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(Decisions.verified(log, tenant).flaw()).isNull();
      }
    } finally {
      stop.set(true);
      writing.get(20, TimeUnit.SECONDS);
      writer.shutdown();
    }
  }

  @Test
  void oneThatTheDatabaseRefusesDoesNotHarmTheOthers() throws Exception {
    List<Boolean> kept =
        Together.run(
            12,
            i -> {
              try {
                Decisions.append(log, tenant, i == 5 ? "x".repeat(200) : "organisation-" + i);
                return true;
              } catch (StoreUnavailable e) {
                return false;
              }
            });
    assertThat(kept).containsOnlyOnce(false);
    assertThat(kept.get(5)).isFalse();
    assertThat(Decisions.verified(log, tenant).records()).isEqualTo(11);
  }

  @Test
  void theSameRequestWithTheSameKeyMakesOneDecision() {
    var key = new Idempotency.Key("a caller", "key", "request");
    DecisionLog.Appended first = append(key);
    DecisionLog.Appended second = append(key);
    assertThat(first.repeated()).isFalse();
    assertThat(second.repeated()).isTrue();
    assertThat(second.decision()).isEqualTo(first.decision());
    assertThat(append(new Idempotency.Key("another", "key", "request")).repeated()).isFalse();
    assertThat(Decisions.verified(log, tenant).records()).isEqualTo(2);
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    append(new Idempotency.Key("a caller", "key", "request"));
    assertThatExceptionOfType(Idempotency.Reused.class)
        .isThrownBy(() -> append(new Idempotency.Key("a caller", "key", "another request")));
    assertThat(Decisions.verified(log, tenant).records()).isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    var key = new Idempotency.Key("a caller", "key", "request");
    append(key);
    database
        .template()
        .update(
            "update idempotency set made_at = '2026-01-01T00:00:00.000Z' where tenant = ?", tenant);
    assertThat(append(key).repeated()).isFalse();
    assertThat(append(key).repeated()).isTrue();
    assertThat(Decisions.verified(log, tenant).records()).isEqualTo(2);
  }

  @Test
  void theSameRequestAtTheSameTimeMakesOneDecision() throws Exception {
    var key = new Idempotency.Key("a caller", "key", "request");
    try (var second = new DecisionLog(database)) {
      List<DecisionLog.Appended> appended =
          Together.run(6, i -> (i % 2 == 0 ? log : second).append(tenant, about(), content(), key));
      assertThat(appended)
          .extracting(one -> one.decision().id())
          .containsOnly(appended.get(0).decision().id());
      assertThat(appended).filteredOn(one -> !one.repeated()).hasSize(1);
    }
    assertThat(Decisions.verified(log, tenant).records()).isEqualTo(1);
  }

  private DecisionLog.Appended append(Idempotency.Key key) {
    return log.append(tenant, about(), content(), key);
  }

  private static Decision.About about() {
    return Decisions.about("acme-bank", DecisionLog.now());
  }

  private static Decision.Content content() {
    return Decisions.content("acme-bank");
  }

  @Test
  void aListIsFilteredByWhatApplies() {
    Decision must = applying(" CLD-45:MUST CLD-04:COULD CLD:COULD CLD:MUST ");
    Decision should = applying(" CLD-45:SHOULD CLD:SHOULD CON-01:MUST CON:MUST ");
    Decision nothing = applying("  ");

    assertThat(list(ALL)).containsExactly(nothing, should, must);
    assertThat(list(applied("CLD-45", null, null))).containsExactly(should, must);
    assertThat(list(applied("CLD-45", null, Card.Strength.MUST))).containsExactly(must);
    assertThat(list(applied(null, "CLD", Card.Strength.COULD))).containsExactly(must);
    assertThat(list(applied(null, "CON", null))).containsExactly(should);
    assertThat(list(applied(null, null, Card.Strength.MUST))).containsExactly(should, must);
    assertThat(list(applied("CLD-4", null, null))).as("no part of an id").isEmpty();
    assertThat(list(applied("%", "_LD", null))).as("what means more in SQL").isEmpty();
  }

  @Test
  void aListIsFilteredByWhoAndWhenAndByWhichRules() {
    var old = Decisions.about("acme-bank", "2025-12-31T23:59:59.999Z");
    Decision first = log.append(tenant, old, content(), null).decision();
    Decision second = Decisions.append(log, tenant, "hansen-pumps");

    assertThat(list(new DecisionLog.Filter("acme-bank", null, null, null, null, null, null)))
        .containsExactly(first);
    assertThat(days(null, "2025-12-31")).containsExactly(first);
    assertThat(days("2025-12-31", null)).containsExactly(second, first);
    assertThat(days("2026-01-01", null)).containsExactly(second);
    assertThat(days(null, "2025-12-30")).isEmpty();
    assertThat(rulebook("2026.11")).hasSize(2);
    assertThat(rulebook("sha256:" + "5".repeat(64))).hasSize(2);
    assertThat(rulebook("sha256:" + "6".repeat(64))).isEmpty();
  }

  @Test
  void aListComesPageByPage() {
    List<Decision> all = new ArrayList<>(Decisions.append(log, tenant, 7));
    Collections.reverse(all);
    var paged = new ArrayList<Decision>();
    long before = Long.MAX_VALUE;
    while (true) {
      List<Decision> page = log.list(tenant, ALL, before, 3);
      if (page.isEmpty()) {
        break;
      }
      paged.addAll(page);
      before = page.get(page.size() - 1).sequence();
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void aStretchOfDaysHasNoHoleWhereClocksDiffer() {
    for (String at :
        List.of(
            "2026-01-01T10:00:00.000Z",
            "2026-01-02T00:00:00.001Z",
            "2026-01-01T23:59:59.999Z",
            "2026-01-02T09:00:00.000Z",
            "2026-01-03T00:00:00.000Z")) {
      log.append(tenant, Decisions.about("acme-bank", at), content(), null);
    }
    assertThat(numbers("2026-01-02", null)).containsExactly(2L, 3L, 4L, 5L);
    assertThat(numbers(null, "2026-01-01")).containsExactly(1L, 2L, 3L);
    assertThat(numbers("2026-01-03", "2026-01-03")).containsExactly(5L);
    assertThat(numbers("2026-01-04", null)).isEmpty();
    assertThat(numbers(null, "2025-12-31")).isEmpty();
    assertThat(numbers(null, null)).hasSize(5);
  }

  private List<Long> numbers(String from, String to) {
    var numbers = new ArrayList<Long>();
    log.read(tenant, from, to, (decision, content) -> numbers.add(decision.sequence()));
    return numbers;
  }

  private Decision applying(String applies) {
    Decision.About about = about();
    return log.append(
            tenant,
            new Decision.About(
                about.at(),
                about.requestedBy(),
                about.requestId(),
                about.traceId(),
                about.organisation(),
                about.name(),
                about.rulebookVersion(),
                about.rulebookDigest(),
                about.asOf(),
                about.set(),
                about.language(),
                about.program(),
                applies),
            content(),
            null)
        .decision();
  }

  private static DecisionLog.Filter applied(String rule, String chapter, Card.Strength strength) {
    return new DecisionLog.Filter(null, rule, chapter, strength, null, null, null);
  }

  private List<Decision> days(String from, String to) {
    return list(new DecisionLog.Filter(null, null, null, null, null, from, to));
  }

  private List<Decision> rulebook(String rulebook) {
    return list(new DecisionLog.Filter(null, null, null, null, rulebook, null, null));
  }

  private List<Decision> list(DecisionLog.Filter filter) {
    return log.list(tenant, filter, Long.MAX_VALUE, 100);
  }
}
