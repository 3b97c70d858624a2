package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Profiles are kept with all their versions, and nobody overwrites what he has not seen. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProfilesTest {

  @Parameter TestDatabase kind;

  private final String tenant = Decisions.tenant();
  private Profiles profiles;

  @BeforeEach
  void open() throws Exception {
    profiles = new Profiles(OpenDatabases.of(kind));
  }

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  private static Profiles.Change change(String name) {
    return new Profiles.Change("acme-bank", name, "{\"name\":\"" + name + "\"}", "a key");
  }

  @Test
  void eachChangeIsAVersion() {
    assertThat(profiles.create(tenant, change("one"), null).number()).isEqualTo(1);
    assertThat(profiles.change(tenant, change("two"), 1).number()).isEqualTo(2);

    assertThat(profiles.find(tenant, "acme-bank").content()).contains("two");
    assertThat(profiles.find(tenant, "acme-bank", 1).content()).contains("one");
    assertThat(profiles.find(tenant, "acme-bank", 3)).isNull();
    assertThat(profiles.versions(tenant, "acme-bank", 10))
        .extracting(Profiles.Version::number)
        .containsExactly(2L, 1L);
    assertThat(profiles.list(tenant, "", 10))
        .containsExactly(new Profiles.Entry("acme-bank", "two", 2));
    assertThat(profiles.find(Decisions.tenant(), "acme-bank")).as("another tenant").isNull();
  }

  @Test
  void aChangeOfAnotherVersionThanThePresentIsAConflict() {
    profiles.create(tenant, change("one"), null);
    profiles.change(tenant, change("two"), 1);
    assertThatExceptionOfType(Profiles.Conflict.class)
        .isThrownBy(() -> profiles.change(tenant, change("three"), 1))
        .satisfies(
            conflict ->
                assertThat(conflict.current())
                    .isEqualTo(new Profiles.Entry("acme-bank", "two", 2)));
    assertThatExceptionOfType(Profiles.Conflict.class)
        .isThrownBy(() -> profiles.create(tenant, change("one"), null));
    assertThat(profiles.versions(tenant, "acme-bank", 10)).hasSize(2);
  }

  @Test
  void whatIsDeletedIsNotFoundButItsVersionsStay() {
    profiles.create(tenant, change("one"), null);
    profiles.delete(tenant, change("one"), 1);
    assertThat(profiles.find(tenant, "acme-bank")).isNull();
    assertThat(profiles.list(tenant, "", 10)).isEmpty();
    assertThat(profiles.versions(tenant, "acme-bank", 10))
        .extracting(Profiles.Version::deleted)
        .containsExactly(true, false);
    assertThat(profiles.create(tenant, change("again"), null).number()).isEqualTo(3);
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    assertThatExceptionOfType(Profiles.Conflict.class)
        .isThrownBy(() -> profiles.delete(tenant, change("one"), 0))
        .satisfies(conflict -> assertThat(conflict.current()).isNull());
    assertThat(profiles.versions(tenant, "acme-bank", 10)).isEmpty();
  }

  @Test
  void ofTwoWhoChangeAtOnceExactlyOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      long present = round;
      List<Boolean> won =
          Together.run(
              4,
              i -> {
                try {
                  profiles.change(tenant, change("writer " + i), present);
                  return true;
                } catch (Profiles.Conflict e) {
                  return false;
                }
              });
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(profiles.versions(tenant, "acme-bank", 10)).hasSize(5);
  }

  @Test
  void theSameRequestAtTheSameTimeMakesOneProfile() throws Exception {
    for (int round = 0; round < 20; round++) {
      String id = "profile-" + round;
      var key = new Idempotency.Key("a caller", "key " + round, "request");
      List<Profiles.Version> made =
          Together.run(
              4, i -> profiles.create(tenant, new Profiles.Change(id, id, "{}", "a caller"), key));
      assertThat(made).allMatch(version -> version.number() == 1);
      assertThat(profiles.versions(tenant, id, 10)).hasSize(1);
    }
    profiles.create(tenant, change("one"), new Idempotency.Key("a caller", "key", "request"));
    assertThatExceptionOfType(Idempotency.Reused.class)
        .isThrownBy(
            () ->
                profiles.create(
                    tenant, change("one"), new Idempotency.Key("a caller", "key", "another")));
  }

  @Test
  void aListComesPageByPage() {
    for (String id : List.of("c", "a", "b")) {
      profiles.create(tenant, new Profiles.Change(id, id, "{}", "a key"), null);
    }
    assertThat(profiles.list(tenant, "", 2))
        .extracting(Profiles.Entry::id)
        .containsExactly("a", "b");
    assertThat(profiles.list(tenant, "b", 2)).extracting(Profiles.Entry::id).containsExactly("c");
  }
}
