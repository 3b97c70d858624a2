package org.waymark.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.document.InputException;
import org.waymark.editing.Impact;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Settings;
import org.waymark.store.Shadows;
import org.waymark.store.Shadows.Count;
import org.waymark.store.Shadows.Example;
import org.waymark.store.Shadows.Shadow;
import org.waymark.store.StoreUnavailable;

/**
 * Evaluates a rulebook beside the one in use, for the organisations that live requests are about.
 * Nobody waits for it: what it cannot keep up with is left out, and counted as such.
 */
final class Shadowing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shadowing.class);

  private static final int WAITING = 5_000;
  private static final long LOOK_MILLIS = 1_000;

  /** What is counted of all requests, besides what Impact names. */
  static final String REQUESTS = "REQUESTS";

  static final String OTHER_ADVICE = "OTHER_ADVICE";
  static final String OTHER_WORDS = "OTHER_WORDS";
  static final String OTHER_QUESTIONS = "OTHER_QUESTIONS";
  static final String LEFT_OUT = "LEFT_OUT";

  private final Shadows shadows;
  private final Shelf shelf;
  private final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(WAITING);
  private final Map<String, Long> leftOut = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Running running;
  private String failed = "";

  Shadowing(Shadows shadows, Shelf shelf) {
    this.shadows = shadows;
    this.shelf = shelf;
    var thread = new Thread(this::go, "waymark-shadow");
    thread.setDaemon(true);
    thread.start();
  }

  private record Running(Shadow shadow, Rulebook rulebook) {}

  private record Seen(Source source, Profile profile) {}

  /** Whose request it was, and which rulebook answered it. */
  private record Source(String tenant, Rulebook inUse) {}

  /** Notes that an organisation was advised. */
  void see(String tenant, Rulebook inUse, Profile profile) {
    if (running != null && !seen.offer(new Seen(new Source(tenant, inUse), profile))) {
      leftOut.merge(tenant, 1L, Long::sum);
    }
  }

  private void go() {
    while (!closed.get()) {
      try {
        Thread.sleep(LOOK_MILLIS);
        look();
        count();
      } catch (InterruptedException e) {
        return;
      } catch (StoreUnavailable e) {
        LOG.debug("shadows cannot be read or counted", e);
      } catch (RuntimeException e) {
        LOG.error("a shadow could not be evaluated", e);
      }
    }
  }

  private void look() {
    Shadow last = shadows.last();
    Running now = running;
    if (last == null || !last.isRunning()) {
      running = null;
    } else if ((now == null || !now.shadow().id().equals(last.id())) && !failed.equals(last.id())) {
      try {
        Shelf.Edition edition = shelf.archived(last.digest(), Settings.NONE);
        if (edition != null) {
          running = new Running(last, edition.rulebook());
        }
      } catch (InputException e) {
        failed = last.id();
        LOG.warn("rulebook {} cannot be a shadow: {}", last.digest(), e.problems().get(0));
      }
    }
  }

  private void count() {
    var some = new ArrayList<Seen>();
    seen.drainTo(some);
    Running now = running;
    if (now == null) {
      leftOut.clear();
      return;
    }
    var bySource = new HashMap<Source, List<Profile>>();
    some.forEach(
        one -> bySource.computeIfAbsent(one.source(), s -> new ArrayList<>()).add(one.profile()));
    var counts = new ArrayList<Count>();
    var examples = new ArrayList<Example>();
    bySource.forEach(
        (source, profiles) ->
            add(
                source.tenant(),
                Impact.of(
                    source.inUse(),
                    now.rulebook(),
                    Impact.Population.all("live requests"),
                    profiles.iterator(),
                    Shadows.EXAMPLES),
                counts,
                examples));
    for (String tenant : List.copyOf(leftOut.keySet())) {
      Long number = leftOut.remove(tenant);
      if (number != null) {
        counts.add(new Count(tenant, "", LEFT_OUT, number));
      }
    }
    if (!counts.isEmpty()) {
      shadows.add(now.shadow().id(), counts, examples);
    }
  }

  private static void add(
      String tenant, Impact impact, List<Count> counts, List<Example> examples) {
    Impact.Totals totals = impact.totals();
    counts.add(new Count(tenant, "", REQUESTS, totals.profiles()));
    counts.add(new Count(tenant, "", OTHER_ADVICE, totals.otherAdvice()));
    counts.add(new Count(tenant, "", OTHER_WORDS, totals.otherWords()));
    counts.add(new Count(tenant, "", OTHER_QUESTIONS, totals.otherQuestions()));
    for (Impact.RuleImpact rule : impact.rules()) {
      for (Impact.Effect effect : Impact.Effect.values()) {
        if (rule.counts().of(effect) > 0) {
          counts.add(new Count(tenant, rule.id(), effect.name(), rule.counts().of(effect)));
        }
      }
      rule.examples()
          .forEach(
              (effect, some) ->
                  some.forEach(
                      one ->
                          examples.add(new Example(tenant, rule.id(), effect.name(), one.id()))));
    }
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
