package org.waymark.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;

/** Conditions that several rules share, by the name that rules use. */
public final class Terms {

  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  private record Term(String file, int line, List<Condition> conditions) {}

  /** No terms. */
  public static Terms none() {
    return new Terms();
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
