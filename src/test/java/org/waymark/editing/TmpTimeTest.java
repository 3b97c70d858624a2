package org.waymark.editing;

import org.junit.jupiter.api.Test;
import org.waymark.Rules;

class TmpTimeTest {
  @Test
  void time() throws Exception {
    var f = Rules.files();
    for (int r = 0; r < 4; r++) {
      long t = System.nanoTime();
      Entries.of(f);
      System.out.println("of " + (System.nanoTime() - t) / 1000);
      for (var k : EntryKind.values()) {
        t = System.nanoTime();
        Entries.find(f, k, k == EntryKind.THRESHOLD ? "HIGH_PEAK_LOAD" : "CLD-45");
        System.out.println("find " + k + " " + (System.nanoTime() - t) / 1000);
      }
      t = System.nanoTime();
      Layout.format(f);
      System.out.println("format " + (System.nanoTime() - t) / 1000);
      t = System.nanoTime();
      NewRule.begin(f, "CLD");
      System.out.println("new " + (System.nanoTime() - t) / 1000);
    }
    for (var k : EntryKind.values()) {
      long t = System.nanoTime();
      for (int i = 10; i < 40; i++)
        Entries.find(f, k, k == EntryKind.THRESHOLD ? "HIGH_PEAK_LOAD" : "CLD-" + i);
      System.out.println("find " + k + " " + (System.nanoTime() - t) / 30000);
    }
  }
}
