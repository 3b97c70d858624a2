package org.waymark.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;

/** Conditions that several rules share, by the name that rules use. */
public final class Terms {

  private final Map<String, Term> terms;
  private final Set<String> used = new TreeSet<>();

  Terms() {
    this(new LinkedHashMap<>());
  }

  private Terms(Map<String, Term> terms) {
    this.terms = terms;
  }

  private record Term(String file, int line, List<Condition> conditions) {}

  /** No terms. */
  public static Terms none() {
    return new Terms();
  }

  /** The same terms, of which none is used so far; to be read by one thread while others do. */
  public Terms unused() {
    return new Terms(terms);
  }

  /** The names of those that were used. */
  public Set<String> used() {
    return Collections.unmodifiableSet(used);
  }

  /** Marks terms as used, of those that there are. */
  public void markUsed(Collection<String> names) {
    used.addAll(names);
  }

  boolean add(String name, String file, int line, List<Condition> conditions) {
    return terms.putIfAbsent(name, new Term(file, line, List.copyOf(conditions))) == null;
  }

  /** The conditions of a term, which counts as used from now on; null where there is none. */
  @Nullable List<Condition> use(String name) {
    Term term = terms.get(name);
    if (term == null) {
      return null;
    }
    used.add(name);
    return term.conditions();
  }

  /** The number of conditions, those that they are made of included. */
  static int size(List<Condition> conditions) {
    int size = 0;
    for (Condition one : conditions) {
      size++;
      if (one instanceof Condition.And and) {
        size += size(and.all());
      } else if (one instanceof Condition.Or or) {
        size += size(or.any());
      }
    }
    return size;
  }

  List<String> names() {
    return new ArrayList<>(terms.keySet());
  }

  /** Reports each term that nothing uses. */
  public void reportUnused(Problems problems) {
    terms.forEach(
        (name, term) -> {
          if (!used.contains(name)) {
            problems.add(term.file(), term.line(), 1, "no rule uses the term " + name);
          }
        });
  }
}
