package org.waymark.benchmark;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.waymark.condition.Amount;
import org.waymark.condition.Condition;
import org.waymark.condition.Rule;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Values;

/**
 * The same rules as everybody writes them: one bean a section with fields that may be null, the
 * classic compiler, a new session for each profile, a list as a global.
 */
final class ClassicDrools {

  private final ClassLoader beans;
  private final KieBase base;

  ClassicDrools(List<Rule> rules) {
    var sources = new LinkedHashMap<String, String>();
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      String name = section.type().getSimpleName();
      var text = new StringBuilder("package beans;\npublic class " + name + " {\n");
      for (Fact fact : section.facts()) {
        String type = type(fact);
        String field = fact.component();
        String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        text.append("  private " + type + " " + field + ";\n")
            .append("  public " + type + " get" + capital + "() { return " + field + "; }\n")
            .append("  public void set" + capital + "(" + type + " v) { " + field + " = v; }\n");
      }
      sources.put("beans." + name, text.append("}\n").toString());
    }
    beans = Sources.compile(sources);
    String drl =
        "package classic;\nimport beans.*;\nglobal java.util.List applied;\n"
            + rules.stream().map(ClassicDrools::drl).collect(Collectors.joining());
    KieServices services = KieServices.get();
    var files = services.newKieFileSystem();
    var release = services.newReleaseId("org.waymark", "classic", "1");
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/classic/rules.drl", drl);
    KieBuilder builder = services.newKieBuilder(files, beans).buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    base = services.newKieContainer(release, beans).getKieBase();
  }

  private static String type(Fact fact) {
    return switch (fact.type()) {
      case NUMBER -> "Double";
      case FLAG -> "Boolean";
      case CHOICE -> "String";
      case LIST -> "java.util.List<String>";
    };
  }

  /** The beans of a profile of which every fact is known or not said. */
  List<Object> facts(Profile profile) throws ReflectiveOperationException {
    var facts = new ArrayList<Object>();
    for (Catalogue.Section section : Catalogue.all().sections().values()) {
      Class<?> type = beans.loadClass("beans." + section.type().getSimpleName());
      Object bean = type.getConstructor().newInstance();
      Map<String, Method> setters = new LinkedHashMap<>();
      for (Method method : type.getMethods()) {
        setters.put(method.getName(), method);
      }
      for (Fact fact : section.facts()) {
        Object value = Values.plain(profile.value(fact));
        if (value != null && !(value instanceof Map)) {
          String field = fact.component();
          setters
              .get("set" + Character.toUpperCase(field.charAt(0)) + field.substring(1))
              .invoke(bean, value);
        }
      }
      facts.add(bean);
    }
    return facts;
  }

  /** The names of the rules that fire. */
  List<String> match(List<Object> facts) {
    KieSession session = base.newKieSession();
    try {
      var applied = new ArrayList<String>();
      session.setGlobal("applied", applied);
      facts.forEach(session::insert);
      session.fireAllRules();
      return applied;
    } finally {
      session.dispose();
    }
  }

  private static String drl(Rule rule) {
    var text = new StringBuilder("rule \"" + rule.id() + "\"\nwhen\n");
    rule.when().forEach(condition -> text.append("  ").append(element(condition)).append('\n'));
    rule.unless().forEach(c -> text.append("  not ").append(element(c)).append('\n'));
    return text.append("then\n  applied.add(\"" + rule.id() + "\");\nend\n").toString();
  }

  /** A pattern, where all atoms are of one section, or patterns joined by and and or. */
  private static String element(Condition condition) {
    var sections = new TreeSet<String>();
    condition.facts().forEach(fact -> sections.add(fact.section()));
    if (sections.size() == 1) {
      String section = sections.first();
      return Catalogue.all().section(section).type().getSimpleName()
          + "( "
          + constraint(condition)
          + " )";
    }
    if (condition instanceof Condition.And and) {
      return and.all().stream()
          .map(ClassicDrools::element)
          .collect(Collectors.joining(" and ", "( ", " )"));
    }
    if (condition instanceof Condition.Or or) {
      return or.any().stream()
          .map(ClassicDrools::element)
          .collect(Collectors.joining(" or ", "( ", " )"));
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    Fact left = comparison.left().parts().get(0).fact();
    Fact right = comparison.right().parts().get(0).fact();
    String bound = "$" + left.component();
    return "( "
        + Catalogue.all().section(left.section()).type().getSimpleName()
        + "( "
        + left.component()
        + " != null, "
        + bound
        + " : "
        + left.component()
        + " ) and "
        + Catalogue.all().section(right.section()).type().getSimpleName()
        + "( "
        + right.component()
        + " != null && "
        + amount(comparison.right())
        + " < "
        + bound
        + " ) )";
  }

  private static String constraint(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.all(), " && ");
    }
    if (condition instanceof Condition.Or or) {
      return joined(or.any(), " || ");
    }
    if (condition instanceof Condition.OneOf one) {
      String field = one.fact().component();
      if (one.fact().type() == Fact.Type.FLAG) {
        return field + " == " + (one.mask() == 1 != one.negative());
      }
      String values =
          one.fact().options().stream()
              .filter(option -> (one.mask() >> option.constant().ordinal() & 1) == 1)
              .map(option -> "\"" + option.name() + "\"")
              .collect(Collectors.joining(", "));
      return field
          + " != null && "
          + field
          + (one.negative() ? " not in (" : " in (")
          + values
          + ")";
    }
    if (condition instanceof Condition.Contains contains) {
      String field = contains.fact().component();
      return field
          + " != null && "
          + field
          + (contains.negative() ? " not contains \"" : " contains \"")
          + contains.fact().options().get(contains.option()).name()
          + "\"";
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    return guards(comparison)
        + amount(comparison.left())
        + " "
        + comparison.operator().symbol()
        + " "
        + amount(comparison.right());
  }

  private static String guards(Condition.Comparison comparison) {
    return comparison.read().stream()
        .map(fact -> fact.component() + " != null && ")
        .collect(Collectors.joining());
  }

  private static String joined(List<Condition> conditions, String operator) {
    return conditions.stream()
        .map(one -> "(" + constraint(one) + ")")
        .collect(Collectors.joining(operator));
  }

  private static String amount(Amount amount) {
    @Nullable String text =
        amount.parts().stream()
            .map(
                part ->
                    (part.factor() == 1 ? "" : part.factor() + " * ")
                        + part.fact().component()
                        + (part.fact().type() == Fact.Type.LIST ? ".size()" : ""))
            .collect(Collectors.joining(" + "));
    return text.isEmpty()
        ? Double.toString(amount.constant())
        : amount.constant() == 0 ? text : text + " + " + amount.constant();
  }
}
