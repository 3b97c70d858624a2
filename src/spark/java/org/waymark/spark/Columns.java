package org.waymark.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.profile.Catalogue;
import org.waymark.report.JsonReport;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of typed columns as profiles in JSON: {@code id}, {@code name}, and facts either as {@code
 * cloud.providerCount} or within a column for each section.
 */
final class Columns {

  private Columns() {}

  /**
   * Checks that columns are those of profiles.
   *
   * @param input what holds them, for messages
   * @throws InputException with every column that is wrong
   */
  static void check(String input, StructType schema) throws InputException {
    var problems = new Problems();
    var seen = new TreeSet<String>();
    for (StructField field : schema.fields()) {
      for (String name : names(field, input, problems)) {
        if (!seen.add(name)) {
          problems.add(input, 0, 0, "found a second column `" + name + "`, expected each once");
        }
      }
    }
    for (String needed : List.of("id", "name")) {
      if (!seen.contains(needed)) {
        problems.add(input, 0, 0, "has no column `" + needed + "`, expected one");
      }
    }
    problems.throwIfAny();
  }

  /** What a column says: itself, or the facts of a section. */
  private static List<String> names(StructField field, String input, Problems problems) {
    Catalogue catalogue = Catalogue.all();
    Catalogue.Section section = catalogue.sections().get(field.name());
    var known = new TreeSet<>(catalogue.names());
    known.addAll(Set.of("id", "name"));
    if (section == null) {
      known(field.name(), known, input, problems);
      return List.of(field.name());
    }
    var names = new ArrayList<String>();
    if (field.dataType() instanceof StructType facts) {
      for (String fact : facts.fieldNames()) {
        String name = section.name() + "." + fact;
        known(name, known, input, problems);
        names.add(name);
      }
    } else if (!(field.dataType() instanceof MapType)) {
      problems.add(
          input,
          0,
          0,
          "found the column `"
              + field.name()
              + "` of the type "
              + field.dataType().simpleString()
              + ", expected a struct of the facts of this section");
    }
    return names;
  }

  private static void known(String name, Set<String> known, String input, Problems problems) {
    if (!known.contains(name)) {
      problems.add(
          input,
          0,
          0,
          "found the column `"
              + name
              + "`, expected id, name or a fact such as cloud.providerCount"
              + Suggestion.didYouMean(name, known));
    }
  }

  /**
   * A row as a profile in JSON; what is null is left out, as it says nothing.
   *
   * @param width how many of its columns, from the first on, are those of the profile
   */
  static String json(Row row, int width) {
    var root = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < width; i++) {
      String name = row.schema().fields()[i].name();
      int dot = name.indexOf('.');
      if (dot < 0) {
        put(root, name, row.get(i));
      } else if (!row.isNullAt(i)) {
        put(section(root, name.substring(0, dot)), name.substring(dot + 1), row.get(i));
      }
    }
    return JsonReport.json(root);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> section(
      Map<String, @Nullable Object> root, String name) {
    return (Map<String, @Nullable Object>)
        root.computeIfAbsent(name, n -> new LinkedHashMap<String, @Nullable Object>());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Row row) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      String[] names = row.schema().fieldNames();
      for (int i = 0; i < names.length; i++) {
        put(map, names[i], row.get(i));
      }
      return map;
    }
    if (value instanceof scala.collection.Map<?, ?> entries) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      CollectionConverters.asJava(entries).forEach((key, one) -> put(map, "" + key, one));
      return map;
    }
    if (value instanceof Iterable<?> items) {
      var list = new ArrayList<@Nullable Object>();
      CollectionConverters.asJava(items).forEach(item -> list.add(plain(item)));
      return list;
    }
    return scalar(value);
  }

  private static void put(Map<String, @Nullable Object> map, String name, @Nullable Object value) {
    Object plain = plain(value);
    if (plain != null) {
      map.put(name, plain);
    }
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    // Through its digits: 0.1 is to stay 0.1.
    return value instanceof Number number && !(number instanceof Integer || number instanceof Long)
        ? (Object) Double.valueOf(number.toString())
        : value == null || value instanceof Number || value instanceof Boolean
            ? value
            : value.toString();
  }
}
