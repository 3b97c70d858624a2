package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.HiddenCharacters;
import org.waymark.document.Suggestion;
import org.waymark.report.Language;
import org.waymark.rulebook.Settings;

/**
 * The parameters of a request's query. Each is read by its type; what is wrong, unknown names
 * included, is said all at once by {@link #check}.
 */
final class Query {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** A threshold and a number. */
  private static final Pattern SET =
      Pattern.compile("([A-Z][A-Z0-9_]{0,99})=(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");

  private final Map<String, List<String>> given = new LinkedHashMap<>();
  private final Set<String> known = new java.util.TreeSet<>();
  private final List<Map<String, @Nullable Object>> errors = new ArrayList<>();

  private Query() {}

  static Query of(HttpServletRequest request) {
    var query = new Query();
    String text = request.getQueryString();
    if (text != null) {
      for (String pair : text.split("&", -1)) {
        if (!pair.isEmpty()) {
          int at = pair.indexOf('=');
          String name = decoded(at < 0 ? pair : pair.substring(0, at));
          String value = at < 0 ? "" : decoded(pair.substring(at + 1));
          query.given.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ApiProblem(
          ApiProblem.Kind.MALFORMED,
          "found a bad escape in the query, expected a per cent sign and two hexadecimal digits");
    }
  }

  void wrong(String name, @Nullable String value, String message) {
    errors.add(ApiProblem.error(name, value, message));
  }

  /** The value of a parameter; null where it is not given. */
  @Nullable String text(String name) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      wrong(name, String.join(", ", values), "is given " + values.size() + " times, expected once");
    }
    if (values.stream().anyMatch(value -> value.length() > 500 || hasControl(value))) {
      wrong(name, null, "found a long text or control characters, expected up to 500 characters");
      return null;
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** Whether a text holds what no name holds and PostgreSQL does not take. */
  static boolean hasControl(String value) {
    return value
        .codePoints()
        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  /** The value of a parameter that has a certain form. */
  @Nullable String text(String name, Pattern form, String expected) {
    String value = text(name);
    if (value != null && !form.matcher(value).matches()) {
      wrong(name, value, "found `" + value + "`, expected " + expected);
      return null;
    }
    return value;
  }

  int whole(String name, int otherwise, int least, int most) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong(
        name,
        value,
        "found `" + value + "`, expected a whole number from " + least + " to " + most);
    return otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.equals("true") && !value.equals("false")) {
      wrong(name, value, "found `" + value + "`, expected true or false");
    }
    return value.equals("true");
  }

  /** One of some words, in whatever case. */
  <E extends Enum<E>> @Nullable E option(String name, Class<E> type) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(value)) {
        return one;
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(one -> one.name()).toList();
    wrong(
        name,
        value,
        "found `"
            + value
            + "`, expected one of "
            + String.join(", ", names)
            + Suggestion.didYouMean(value, names));
    return null;
  }

  <E extends Enum<E>> E option(String name, Class<E> type, E otherwise) {
    E value = option(name, type);
    return value == null ? otherwise : value;
  }

  @Nullable LocalDate day(String name) {
    String value = text(name, DAY, "a day such as 2026-01-31");
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      wrong(name, value, "found `" + value + "`, which no month has, expected a day of a month");
      return null;
    }
  }

  String language() {
    String value = text("language", Settings.ENGLISH).toLowerCase(Locale.ROOT);
    if (!Language.codes().contains(value)) {
      wrong(
          "language",
          value,
          "found `" + value + "`, expected one of " + String.join(", ", Language.codes()));
      return Settings.ENGLISH;
    }
    return value;
  }

  /** Which thresholds hold ({@code asOf}, {@code set}) and which language is spoken. */
  Settings settings() {
    known.add("set");
    var set = new TreeMap<String, Double>();
    for (String pair : given.getOrDefault("set", List.of())) {
      Matcher form = SET.matcher(pair);
      if (form.matches()) {
        set.put(form.group(1), Double.parseDouble(form.group(2)));
      } else {
        wrong(
            "set",
            pair,
            "found `" + pair + "`, expected a threshold and a number such as ROOM_CAN_CLOSE=40");
      }
    }
    return new Settings(day("asOf"), set, language());
  }

  /** The name of the parameter that has a value, in whatever case. */
  String nameOf(String value) {
    return given.entrySet().stream()
        .filter(
            one ->
                one.getValue().stream()
                    // A problem shows what a reader would not see.
                    .anyMatch(given -> HiddenCharacters.shown(given).equalsIgnoreCase(value)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value);
  }

  /**
   * Ends the reading.
   *
   * @throws ApiProblem with everything that is wrong
   */
  void check() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        wrong(
            name,
            null,
            "unknown parameter `"
                + name
                + "`"
                + (known.isEmpty()
                    ? ", expected none"
                    : ", expected one of "
                        + String.join(", ", known)
                        + Suggestion.didYouMean(name, known)));
      }
    }
    if (!errors.isEmpty()) {
      throw new ApiProblem(
          ApiProblem.Kind.INVALID_PARAMETER,
          errors.get(0).get("parameter") + ": " + errors.get(0).get("message"),
          errors);
    }
  }
}
