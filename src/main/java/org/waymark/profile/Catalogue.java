package org.waymark.profile;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All facts by name, read once from the records of the sections: their only declaration. */
public final class Catalogue {

  /** The records of the sections, in the order of a profile. */
  static final List<Class<? extends Record>> SECTIONS =
      List.of(
          Organisation.class,
          Strategy.class,
          Cloud.class,
          DataAssets.class,
          Connectivity.class,
          Broadband.class,
          Security.class,
          Iot.class,
          Video.class,
          Government.class,
          Banking.class,
          Manufacturing.class,
          Transport.class,
          Energy.class,
          OilGas.class,
          Telecom.class,
          Ecosystem.class);

  private static final Catalogue INSTANCE = new Catalogue();

  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Fact> byName = new LinkedHashMap<>();
  private final List<Fact> facts;

  private Catalogue() {
    var all = new ArrayList<Fact>();
    for (Class<? extends Record> type : SECTIONS) {
      String section =
          Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
      int first = all.size();
      for (RecordComponent component : type.getRecordComponents()) {
        all.add(fact(all.size(), section, component));
      }
      Words words = type.getAnnotation(Words.class);
      sections.put(
          section,
          new Section(section, words.value(), type, List.copyOf(all.subList(first, all.size()))));
    }
    facts = List.copyOf(all);
    facts.forEach(fact -> byName.put(fact.name(), fact));
  }

  /**
   * One section of a profile.
   *
   * @param name its name in profiles, such as {@code dataAssets}
   * @param title its name for people
   * @param type its record
   * @param facts its facts in order
   */
  public record Section(String name, String title, Class<? extends Record> type, List<Fact> facts) {

    /** The fact of a component; null where there is none. */
    public @Nullable Fact fact(String component) {
      return all().fact(name + "." + component);
    }
  }

  /** The catalogue. */
  public static Catalogue all() {
    return INSTANCE;
  }

  /** All facts, in their order. */
  public List<Fact> facts() {
    return facts;
  }

  /** The sections by name, in their order. */
  public Map<String, Section> sections() {
    return Collections.unmodifiableMap(sections);
  }

  /** The section of a name that exists. */
  public Section section(String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }

  /** The fact of a dotted name; null where there is none. */
  public @Nullable Fact fact(String name) {
    return byName.get(name);
  }

  /** The dotted names of all facts. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  private static Fact fact(int ordinal, String section, RecordComponent component) {
    Ask ask = component.getAnnotation(Ask.class);
    Class<?> raw = component.getType();
    Fact.Type type =
        raw == Quantity.class
            ? Fact.Type.NUMBER
            : raw == Flag.class
                ? Fact.Type.FLAG
                : raw == Choice.class ? Fact.Type.CHOICE : Fact.Type.LIST;
    Class<?> optionType =
        component.getGenericType() instanceof ParameterizedType generic
            ? (Class<?>) generic.getActualTypeArguments()[0]
            : void.class;
    return new Fact(
        ordinal,
        section,
        section + "." + component.getName(),
        type,
        ask.label(),
        ask.value(),
        ask.help(),
        ask.unit(),
        ask.min(),
        ask.max(),
        ask.whole(),
        ask.yes(),
        ask.no(),
        ask.identity(),
        options(optionType),
        optionType);
  }

  private static List<Fact.Option> options(Class<?> type) {
    var options = new ArrayList<Fact.Option>();
    if (type == Country.class) {
      for (Country country : Country.values()) {
        options.add(new Fact.Option(country, country.name(), country.inWords()));
      }
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      int i = 0;
      for (Field field : type.getFields()) {
        if (field.isEnumConstant()) {
          Words words = field.getAnnotation(Words.class);
          Enum<?> constant = (Enum<?>) constants[i++];
          options.add(new Fact.Option(constant, constant.name(), words.value()));
        }
      }
    }
    return List.copyOf(options);
  }
}
