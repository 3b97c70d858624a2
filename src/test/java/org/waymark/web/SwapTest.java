package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.SmallRulebook;
import org.waymark.advice.Adviser;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.store.Database;

/**
 * Rulebooks take each other's place under load: no answer mixes them, and nothing remains of them.
 */
class SwapTest {

  private static final int SWAPS = 500;
  private static final int THREADS = 4;
  private static final int SETTLED = 100;
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path folder;

  /** A part of the shipped rules, which loads in a moment; all where `-Dswap.part=all`. */
  private static RulebookFiles rules() {
    String part = System.getProperty("swap.part", "cloud-model");
    return part.equals("all") ? SmallRulebook.all() : SmallRulebook.of(part, "1.0.0");
  }

  private static String said(RulebookFiles files) throws Exception {
    return JsonReport.write(
        new Adviser(Rulebooks.open(files, null))
            .advise(ProfileReader.read("profile", Editor.NOTICING)));
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }

  private static long heap() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void everyAnswerIsOneOfTheTwoRulebooksAndNothingGrows() throws Exception {
    RulebookFiles first = rules();
    List<RulebookFiles> two = List.of(first, SmallRulebook.with(first, "HIGH_PEAK_LOAD", "2.5"));
    Set<String> expected = Set.of(said(two.get(0)), said(two.get(1)));
    assertThat(expected).as("the two say something else").hasSize(2);

    Set<String> answers = ConcurrentHashMap.newKeySet();
    var wrong = new ArrayList<String>();
    var slowest = new AtomicLong();
    var waited = new AtomicLong();
    var asked = new AtomicLong();
    var heaps = new ArrayList<Long>();
    var metaspaces = new ArrayList<Long>();
    try (Service service = Services.start(Database.Address.in(folder, 4), first)) {
      var succession = service.context().getBean(Succession.class);
      var editor = new Editor(Services.url(service), "");
      var stop = new AtomicBoolean();
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < THREADS; i++) {
        var thread =
            new Thread(
                () -> {
                  while (!stop.get()) {
                    long begun = System.nanoTime();
                    var answer = editor.post("/advisories?store=false", Editor.NOTICING);
                    long took = System.nanoTime() - begun;
                    slowest.accumulateAndGet(took, Math::max);
                    waited.addAndGet(took > SECOND ? 1 : 0);
                    asked.incrementAndGet();
                    answers.add(answer.body());
                    if (answer.statusCode() != 200) {
                      synchronized (wrong) {
                        wrong.add(answer.statusCode() + " " + answer.body());
                      }
                    }
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (int i = 1; i <= SWAPS; i++) {
        RulebookFiles next = two.get(i % 2);
        succession.use(next, succession.compiled(next));
        if (i % SETTLED == 0) {
          heaps.add(heap());
          metaspaces.add(metaspace());
        }
      }
      stop.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    System.out.println(
        "HEAPS " + heaps + " META " + metaspaces + " asked " + asked + " slow " + slowest);
    System.out.printf(
        "%d requests, the slowest %d ms; heap %s, metaspace %s bytes%n",
        asked.get(), slowest.get() / 1_000_000, heaps, metaspaces);
    assertThat(wrong).isEmpty();
    assertThat(answers).isEqualTo(expected);
    assertThat(asked.get()).isGreaterThan(SWAPS);
    // A second is what is promised; one in a thousand may meet a pause of a busy machine.
    assertThat(waited.get()).isLessThanOrEqualTo(asked.get() / 1000);
    // After the last swaps there is as much as after the first; what requests hold comes and goes.
    int last = heaps.size() - 1;
    assertThat(Math.min(heaps.get(last), heaps.get(last - 1)))
        .isLessThan(Math.max(heaps.get(0), heaps.get(1)) + (24L << 20));
    assertThat(metaspaces.get(last)).isLessThan(metaspaces.get(0) + (8L << 20));
  }
}
