package org.waymark.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a fact as a profile gives it. */
public final class Values {

  private Values() {}

  /**
   * The value as a profile gives it: a Boolean, a Double, a String, a list or a map of these; null
   * where nothing was said.
   */
  public static @Nullable Object plain(Value value) {
    if (value.isUnsaid()) {
      return null;
    }
    if (value instanceof Flag flag) {
      return flag == Flag.YES;
    }
    if (value instanceof Quantity quantity) {
      if (quantity.isKnown()) {
        return quantity.lower();
      }
      var bounds = new LinkedHashMap<String, Object>();
      boolean both = Double.isFinite(quantity.lower()) && Double.isFinite(quantity.upper());
      if (quantity.isAbove()) {
        bounds.put("above", Math.nextDown(quantity.lower()));
      } else if (Double.isFinite(quantity.lower())) {
        bounds.put(both && !quantity.isBelow() ? "from" : "atLeast", quantity.lower());
      }
      if (quantity.isBelow()) {
        bounds.put("below", Math.nextUp(quantity.upper()));
      } else if (Double.isFinite(quantity.upper())) {
        bounds.put(both && !quantity.isAbove() ? "to" : "atMost", quantity.upper());
      }
      return bounds;
    }
    if (value instanceof Choice<?> choice) {
      return choice.isKnown()
          ? choice.possible().iterator().next().name()
          : Map.of("oneOf", names(choice.possible()));
    }
    Selection<?> selection = (Selection<?>) value;
    if (selection.isKnown()) {
      return names(selection.includes());
    }
    var parts = new LinkedHashMap<String, Object>();
    if (!selection.includes().isEmpty()) {
      parts.put("includes", names(selection.includes()));
    }
    if (!selection.excludes().isEmpty()) {
      parts.put("excludes", names(selection.excludes()));
    }
    return parts;
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    var names = new ArrayList<String>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }
}
