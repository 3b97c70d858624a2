package org.waymark.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.LineAdviser;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;

/**
 * A rulebook on its way to the executors: it travels as texts and is compiled once in each of them,
 * whatever the number of tasks there; the shipped rules are compiled already.
 */
final class Book implements Serializable {

  private static final long serialVersionUID = 1L;

  /** An executor may serve several applications of rules one after the other, not many at once. */
  private static final int KEPT = 4;

  private static final Map<List<Object>, LineAdviser> ADVISERS = new LinkedHashMap<>(8, 1, true);
  private static final AtomicLong BUILT = new AtomicLong();

  private final TreeMap<String, String> texts;
  private final @Nullable LocalDate asOf;
  private final TreeMap<String, Double> set;
  private final String language;
  private final String digest;

  private Book(RulebookFiles files, Settings settings) {
    this.texts = new TreeMap<>(files.texts());
    this.asOf = settings.asOf();
    this.set = new TreeMap<>(settings.set());
    this.language = settings.language();
    this.digest = files.digest();
  }

  /**
   * A rulebook that can be used; whether it can is known before anything is sent.
   *
   * @throws InputException with everything that is wrong with the texts or the settings
   */
  static Book of(RulebookFiles files, Settings settings) throws InputException {
    Rulebooks.interpreted(files, settings);
    return new Book(files, settings);
  }

  /** How many rulebooks this JVM has compiled, or loaded as compiled. */
  static long built() {
    return BUILT.get();
  }

  /** SHA-256 of the texts: the same on every machine. */
  String digest() {
    return digest;
  }

  /** The adviser of this JVM, made where there is none yet. */
  LineAdviser adviser() {
    // The name of the day is there in place of a null, which lists may not hold.
    List<Object> key = List.of(digest, String.valueOf(asOf), set, language);
    synchronized (ADVISERS) {
      LineAdviser adviser = ADVISERS.get(key);
      if (adviser == null) {
        adviser = build();
        ADVISERS.put(key, adviser);
        if (ADVISERS.size() > KEPT) {
          ADVISERS.remove(new ArrayList<>(ADVISERS.keySet()).get(0));
        }
      }
      return adviser;
    }
  }

  private LineAdviser build() {
    BUILT.incrementAndGet();
    try {
      return new LineAdviser(
          Rulebooks.open(new RulebookFiles(texts), new Settings(asOf, set, language), null));
    } catch (InputException e) {
      throw new IllegalStateException("rules that were checked cannot be read", e);
    }
  }
}
