package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A key opens what it was made for until it ends, and nobody finds it in the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApiKeysTest {

  @Parameter TestDatabase kind;

  private final String tenant = Decisions.tenant();
  private Database database;
  private ApiKeys keys;

  @BeforeEach
  void open() throws Exception {
    database = OpenDatabases.of(kind);
    keys = new ApiKeys(database);
  }

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  private ApiKeys.Created create(Instant expires) {
    return keys.create(tenant, "a program", EnumSet.of(Role.READ, Role.ADVISE), 60, expires);
  }

  @Test
  void aKeyOpensWhatItWasMadeFor() {
    ApiKeys.Created created = create(Instant.now().plus(Duration.ofDays(1)));
    assertThat(ApiKeys.isKey(created.text())).isTrue();
    ApiKeys.ApiKey opened = keys.open(created.text());
    assertThat(opened).isEqualTo(created.key());
    assertThat(opened.tenant()).isEqualTo(tenant);
    assertThat(opened.roles()).containsExactly(Role.ADVISE, Role.READ);
    assertThat(opened.perMinute()).isEqualTo(60);
    assertThat(keys.all()).contains(opened);
    assertThat(keys.anyActive()).isTrue();
  }

  @Test
  void onlyAHashOfTheSecretIsStored() {
    String text = create(null).text();
    String secret = text.substring(text.lastIndexOf("_", text.length() - 43) + 1);
    assertThat(secret).hasSize(43);
    Table table =
        Table.all(database).stream().filter(one -> one.name().equals("api_key")).findFirst().get();
    table.read(
        database.template(),
        row ->
            assertThat(row).doesNotContain(secret, text).allMatch(value -> !holds(value, secret)));
    assertThat(
            database
                .sql()
                .sql("select secret_hash from api_key where tenant = ?")
                .param(tenant)
                .query(String.class)
                .single())
        .isEqualTo(Decision.sha256(secret));
  }

  private static boolean holds(Object value, String secret) {
    return String.valueOf(value).contains(secret);
  }

  @Test
  void whatIsExpiredRevokedOrWrongOpensNothing() {
    assertThat(keys.open(create(Instant.now().minusSeconds(1)).text())).isNull();

    ApiKeys.Created key = create(null);
    char last = key.text().charAt(key.text().length() - 2);
    assertThat(
            keys.open(
                key.text().substring(0, key.text().length() - 2)
                    + (last == 'A' ? 'B' : 'A')
                    + key.text().substring(key.text().length() - 1)))
        .as("wrong secret")
        .isNull();
    assertThat(keys.open(key.text().replace(key.key().id(), "000000000000"))).as("id").isNull();
    assertThat(keys.open(create(null).text().substring(0, 17) + key.text().substring(17)))
        .as("the secret of another key")
        .isNull();
    for (String text : new String[] {"", "wmk_", key.key().id(), key.text() + "x"}) {
      assertThat(keys.open(text)).as(text).isNull();
    }

    assertThat(keys.open(key.text())).isNotNull();
    assertThat(keys.revoke(key.key().id())).isTrue();
    assertThat(keys.open(key.text())).as("revoked").isNull();
    assertThat(keys.revoke(key.key().id())).as("once").isFalse();
    assertThat(keys.revoke("unknown")).isFalse();
  }
}
