package org.waymark.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Adviser;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.rulebook.RuleFaults;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;
import org.waymark.store.Decision;
import org.waymark.store.RulebookArchive;
import org.waymark.store.StoreUnavailable;

/**
 * The rulebooks that the service advises with: the one in use compiled, until another takes its
 * place; others (another day, other thresholds, an older one) are read when asked for, and the last
 * few are kept.
 */
final class Shelf {

  private static final int KEPT = 12;
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final @Nullable Path cache;
  private final RulebookArchive archive;
  private final RuleFaults faults;
  private volatile InUse inUse;
  private final Cache<Key, Edition> others = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** Reading a rulebook takes most of a second of one core: not everybody at once. */
  private final Semaphore reading = new Semaphore(AT_ONCE);

  private record Key(String digest, Settings settings) {}

  /** The rulebook in use and its texts; the two are replaced together. */
  record InUse(RulebookFiles files, Edition edition) {}

  /**
   * A rulebook and who advises with it.
   *
   * @param rules the number of rules by chapter
   */
  record Edition(Rulebook rulebook, Adviser adviser, Map<String, Integer> rules) {

    static Edition of(Rulebook rulebook) {
      var rules = new HashMap<String, Integer>();
      rulebook.rules().forEach(rule -> rules.merge(rulebook.card(rule).chapter(), 1, Integer::sum));
      return new Edition(rulebook, new Adviser(rulebook), Map.copyOf(rules));
    }
  }

  Shelf(RulebookFiles files, @Nullable Path cache, RulebookArchive archive, RuleFaults faults)
      throws InputException {
    this.cache = cache;
    this.archive = archive;
    this.faults = faults;
    this.inUse = new InUse(files, compiled(files));
  }

  /** The rulebook that is in use, in English and with its own thresholds. */
  Edition current() {
    return inUse.edition();
  }

  /** The rulebook that is in use, for a request that needs it more than once. */
  InUse inUse() {
    return inUse;
  }

  /** The texts of the rulebook that is in use. */
  RulebookFiles files() {
    return inUse.files();
  }

  /**
   * Reads and compiles a rulebook, which takes seconds the first time.
   *
   * @throws InputException with everything that is wrong with its texts
   */
  Edition compiled(RulebookFiles files) throws InputException {
    return Edition.of(Rulebooks.open(files, Settings.NONE, cache, faults));
  }

  /** Advises with another rulebook from the next request on; those under way keep theirs. */
  void use(RulebookFiles files, Edition edition) {
    inUse = new InUse(files, edition);
  }

  /**
   * The rulebook that was in use when a request began, with settings: another may have taken its
   * place since.
   *
   * @throws InputException where it has no such threshold
   */
  Edition with(InUse now, Settings settings) throws InputException {
    checkThresholds(now, settings);
    Settings own = own(now, settings);
    return own.equals(Settings.NONE)
        ? now.edition()
        : get(new Key(now.edition().rulebook().digest(), own), now.files());
  }

  /** Names are the same on every day, so that no rulebook need be read to find a wrong one. */
  private static void checkThresholds(InUse now, Settings settings) throws InputException {
    Set<String> known = now.edition().rulebook().thresholds().keySet();
    List<Problem> unknown =
        settings.set().keySet().stream()
            .filter(name -> !known.contains(name))
            .map(
                name ->
                    new Problem(
                        name,
                        0,
                        0,
                        "",
                        "unknown threshold `" + name + "`" + Suggestion.didYouMean(name, known)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new InputException(unknown);
    }
  }

  /** The day that the rulebook names needs no rulebook of its own. */
  private static Settings own(InUse now, Settings settings) {
    LocalDate day = settings.asOf();
    return day != null && day.toString().equals(now.edition().rulebook().asOf())
        ? new Settings(null, settings.set(), settings.language())
        : settings;
  }

  /**
   * The rulebook of a digest, in use now or once; null where its texts are not kept.
   *
   * @throws InputException where it has no such threshold
   */
  @Nullable Edition archived(String digest, Settings settings) throws InputException {
    InUse now = inUse;
    if (digest.equals(now.edition().rulebook().digest())) {
      return with(now, settings);
    }
    var key = new Key(digest, settings);
    Edition kept = others.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    RulebookFiles texts = archive.find(digest);
    return texts == null ? null : get(key, texts);
  }

  /** The rulebook with which a decision was made; null where its texts are not kept. */
  @Nullable Edition of(Decision decision) throws InputException {
    Decision.About about = decision.about();
    var set = new TreeMap<String, Double>();
    if (DocumentReader.read("set", about.set(), new Problems()) instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Node.Scalar scalar
                    && scalar.value() instanceof Number number) {
                  set.put(name, number.doubleValue());
                }
              });
    }
    return archived(
        about.rulebookDigest(), new Settings(LocalDate.parse(about.asOf()), set, about.language()));
  }

  private Edition get(Key key, RulebookFiles texts) throws InputException {
    try {
      return others.get(key, k -> read(k, texts));
    } catch (CompletionException e) {
      if (e.getCause() instanceof InputException input) {
        throw input;
      }
      throw e;
    }
  }

  private Edition read(Key key, RulebookFiles texts) {
    try {
      if (!reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreUnavailable(
            "many rulebooks are asked for at once", new IllegalStateException("no permit"));
      }
      try {
        // Other words need no other conditions: what is compiled serves them too.
        boolean sameConditions =
            key.digest().equals(inUse.edition().rulebook().digest())
                && key.settings().asOf() == null
                && key.settings().set().isEmpty();
        return Edition.of(
            sameConditions
                ? Rulebooks.open(texts, key.settings(), cache, faults)
                : Rulebooks.interpreted(texts, key.settings()));
      } finally {
        reading.release();
      }
    } catch (InputException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the service stops", e);
    }
  }
}
