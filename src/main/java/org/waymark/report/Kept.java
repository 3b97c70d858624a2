package org.waymark.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Texts that are the same for every profile, each written once. Safe for threads; of each id only
 * the newest text is kept, so rulebooks that come and go take no more room than one.
 */
final class Kept<T, R> {

  private final Map<String, Written<T, R>> texts = new ConcurrentHashMap<>();
  private final Function<T, R> write;

  private record Written<T, R>(T of, R text) {}

  Kept(Function<T, R> write) {
    this.write = write;
  }

  /** The text of a thing with an id, which another rulebook may give to another thing. */
  R of(String id, T thing) {
    Written<T, R> known = texts.get(id);
    // Nearly always the very same thing, and comparing all that it is made of takes long.
    if (known == null || (known.of() != thing && !known.of().equals(thing))) {
      known = new Written<>(thing, write.apply(thing));
      texts.put(id, known);
    }
    return known.text();
  }
}
