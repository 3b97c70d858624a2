package org.waymark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled is kept, but not for ever. */
class CompiledCacheTest {

  @TempDir Path folder;

  @Test
  void theOldestGoWhereThereAreMany() throws Exception {
    var cache = new CompiledCache(folder);
    for (int i = 0; i < CompiledCache.KEPT + 5; i++) {
      cache.put("key" + i, new byte[] {(byte) i});
      // A clock that is coarse would make some of the same age.
      Files.setLastModifiedTime(
          folder.resolve("key" + i + ".jar"), FileTime.fromMillis(1_000L * i));
    }
    cache.put("last", new byte[] {1});
    assertThat(cache.get("last")).containsExactly(1);
    assertThat(cache.get("key0")).isNull();
    assertThat(cache.get("key" + (CompiledCache.KEPT + 4))).isNotNull();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(CompiledCache.KEPT);
    }
  }
}
