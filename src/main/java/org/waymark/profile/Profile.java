package org.waymark.profile;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one organisation. Immutable; every fact has a value, unsaid where nothing was
 * said.
 */
public final class Profile {

  private final String id;
  private final String name;
  private final List<Fact> said;

  /** The values of the facts that were said: few of many, so only these are kept. */
  private final List<Value> values;

  /**
   * Makes a profile.
   *
   * @param id 1 to 128 characters, unique in a batch
   * @param name what the organisation is called
   * @param values a value for each fact of the catalogue, in its order; null means unsaid
   */
  public Profile(String id, String name, @Nullable Value[] values) {
    List<Fact> facts = Catalogue.all().facts();
    if (values.length != facts.size()) {
      throw new IllegalArgumentException(
          "expected " + facts.size() + " values, found " + values.length);
    }
    this.id = id;
    this.name = name;
    var given = new ArrayList<Fact>();
    var known = new ArrayList<Value>();
    for (int i = 0; i < values.length; i++) {
      Value value = values[i];
      if (value != null && !value.isUnsaid()) {
        given.add(facts.get(i));
        known.add(value);
      }
    }
    this.said = List.copyOf(given);
    this.values = List.copyOf(known);
  }

  private static final Value[] UNSAID =
      Catalogue.all().facts().stream().map(Fact::unsaid).toArray(Value[]::new);

  private static final Profile EMPTY = new Profile("empty", "", UNSAID);

  /** A profile of which nothing was said. */
  public static Profile empty() {
    return EMPTY;
  }

  /** This profile with other values of some facts. */
  public Profile with(Map<Fact, Value> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    @Nullable Value[] changed = new Value[UNSAID.length];
    for (int i = 0; i < values.size(); i++) {
      changed[said.get(i).ordinal()] = values.get(i);
    }
    changes.forEach((fact, value) -> changed[fact.ordinal()] = value);
    return new Profile(id, name, changed);
  }

  /** The id: 1 to 128 characters. */
  public String id() {
    return id;
  }

  /** What the organisation is called. */
  public String name() {
    return name;
  }

  /** What is known of a fact. */
  public Value value(Fact fact) {
    int low = 0;
    int high = said.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int ordinal = said.get(middle).ordinal();
      if (ordinal == fact.ordinal()) {
        return values.get(middle);
      }
      if (ordinal < fact.ordinal()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return UNSAID[fact.ordinal()];
  }

  /** What is known of the facts of which something is, in the order of {@link #said()}. */
  public List<Value> values() {
    return values;
  }

  /** The facts of which something is known, in the catalogue's order. */
  public List<Fact> said() {
    return said;
  }

  /** A section as its record, such as {@code profile.section(Cloud.class).providerCount()}. */
  public <R extends Record> R section(Class<R> type) {
    Object[] components =
        Catalogue.all().sections().values().stream()
            .filter(section -> section.type() == type)
            .flatMap(section -> section.facts().stream())
            .map(this::value)
            .toArray();
    try {
      @SuppressWarnings("unchecked")
      Constructor<R> constructor = (Constructor<R>) type.getDeclaredConstructors()[0];
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("section " + type.getSimpleName() + " cannot be made", e);
    }
  }
}
