package org.waymark.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenIdsTest {

  private static final int MANY = 50_000;

  @TempDir Path folder;

  private static SeenIds.Key key(int i) {
    return SeenIds.Key.of("organisation-" + i);
  }

  @Test
  void eachIdIsSeenWhereItWasFirstAlsoWhenTheTableHasGrown() throws Exception {
    try (var ids = new SeenIds(folder, 0)) {
      for (int i = 0; i < MANY; i++) {
        assertThat(ids.seen(key(i), i)).isEqualTo(-1);
      }
      for (int i = 0; i < MANY; i += 7) {
        assertThat(ids.seen(key(i), MANY + i)).isEqualTo(i);
      }
      assertThat(ids.kept()).isEqualTo(MANY);
    }
  }

  @Test
  void whatWasKeptIsSeenAgainAndWhatWasNotIsForgotten() throws Exception {
    try (var ids = new SeenIds(folder, 0)) {
      for (int i = 0; i < MANY; i++) {
        ids.seen(key(i), i);
      }
      ids.kept();
    }
    try (var ids = new SeenIds(folder, MANY / 2)) {
      assertThat(ids.seen(key(MANY / 2 - 1), MANY)).isEqualTo(MANY / 2 - 1);
      assertThat(ids.seen(key(MANY / 2), MANY)).isEqualTo(-1);
      assertThat(ids.seen(key(MANY / 2), MANY + 1)).isEqualTo(MANY);
      assertThat(ids.kept()).isEqualTo(MANY / 2 + 1);
    }
    assertThat(folder.resolve("table")).doesNotExist();
    assertThat(Files.size(folder.resolve("ids"))).isEqualTo(24L * (MANY / 2 + 1));
    assertThatThrownBy(() -> new SeenIds(folder, MANY)).isInstanceOf(EOFException.class);
  }
}
