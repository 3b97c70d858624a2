package org.waymark.portfolio;

import static org.waymark.report.JsonReport.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.rulebook.Card;

/** The parts of a portfolio's state that are JSON. */
final class StateJson {

  private StateJson() {}

  static Map<String, @Nullable Object> book(Book book) {
    return ordered(
        "version",
        book.version(),
        "digest",
        book.digest(),
        "asOf",
        book.asOf(),
        "set",
        book.set(),
        "language",
        book.language(),
        "report",
        book.report(),
        "chapters",
        book.chapters(),
        "rules",
        book.rules().stream()
            .map(one -> List.of(one.id(), one.title(), one.strength().name(), one.chapter()))
            .toList());
  }

  static Book book(Object json) throws InputException {
    try {
      Map<?, ?> map = (Map<?, ?>) json;
      var set = new LinkedHashMap<String, Double>();
      ((Map<?, ?>) of(map, "set"))
          .forEach((name, value) -> set.put((String) name, ((Number) value).doubleValue()));
      var rules = new ArrayList<Book.Entry>();
      for (Object one : (List<?>) of(map, "rules")) {
        List<?> rule = (List<?>) one;
        rules.add(
            new Book.Entry(
                (String) rule.get(0),
                (String) rule.get(1),
                Card.Strength.valueOf((String) rule.get(2)),
                (String) rule.get(3)));
      }
      return new Book(
          (String) of(map, "version"),
          (String) of(map, "digest"),
          (String) of(map, "asOf"),
          set,
          (String) of(map, "language"),
          (String) of(map, "report"),
          ((List<?>) of(map, "chapters")).stream().map(String.class::cast).toList(),
          List.copyOf(rules));
    } catch (ClassCastException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw State.problem(2, "is no rulebook of a portfolio: " + e.getMessage());
    }
  }

  private static Object of(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("expected `" + key + "`");
    }
    return value;
  }

  static List<?> outliers(List<Outlier> some) {
    return some.stream()
        .map(one -> List.of(one.id(), one.name(), one.recommendations(), one.open()))
        .toList();
  }

  static List<Outlier> outliers(int line, Object json) throws InputException {
    try {
      var some = new ArrayList<Outlier>();
      for (Object one : (List<?>) json) {
        List<?> values = (List<?>) one;
        some.add(
            new Outlier(
                (String) values.get(0),
                (String) values.get(1),
                ((Number) values.get(2)).intValue(),
                ((Number) values.get(3)).intValue()));
      }
      return some;
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      throw State.problem(line, "is no list of organisations: " + e.getMessage());
    }
  }
}
