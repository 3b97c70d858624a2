package org.waymark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.document.DocumentReader;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command's options are where the command line does not say: the environment's variable,
 * then the line of a file of settings, then what the command has by itself.
 */
final class Configuration {

  /** What is not an option of its own in a file or the environment. */
  private static final Set<String> ONLY_TYPED = Set.of("help", "version", "debug", "config");

  private static final int TYPED = 3;
  private static final int ENVIRONMENT = 2;
  private static final int FILE = 1;
  private static final int ITSELF = 0;

  private final CommandSpec spec;
  private final Map<String, String> environment;
  private final Problems problems = new Problems();

  Configuration(CommandSpec spec, Map<String, String> environment) {
    this.spec = spec;
    this.environment = environment;
  }

  /**
   * Gives the options their values.
   *
   * @param typed the file of settings that the command line names; null where it names none
   * @throws InputException with everything that is wrong
   */
  void apply(@Nullable Path typed) throws InputException, IOException {
    String named = environment.getOrDefault("WAYMARK_CONFIG", "");
    Path file = typed != null ? typed : named.isEmpty() ? null : Path.of(named);
    Map<String, Node.Entry> lines = file == null ? Map.of() : lines(file);
    Map<String, OptionSpec> options = new HashMap<>();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName().replaceFirst("^-+", "");
      if (!ONLY_TYPED.contains(name)) {
        options.put(name, option);
      }
    }
    lines.forEach(
        (name, line) -> {
          if (!options.containsKey(name)) {
            problems.add(
                line.key(),
                "unknown setting `" + name + "`" + Suggestion.didYouMean(name, options.keySet()));
          }
        });
    options.forEach((name, option) -> apply(name, option, options, lines));
    problems.throwIfAny();
  }

  private void apply(
      String name,
      OptionSpec option,
      Map<String, OptionSpec> options,
      Map<String, Node.Entry> lines) {
    int source = source(name, option, lines);
    boolean another =
        option.group() != null
            && options.entrySet().stream()
                .anyMatch(
                    other ->
                        option.group().args().contains(other.getValue())
                            && source(other.getKey(), other.getValue(), lines) > source);
    if (source == TYPED || another) {
      return;
    }
    Node.Entry line = lines.get(name);
    if (source == ENVIRONMENT) {
      String variable = variable(name);
      set(
          option,
          environment.getOrDefault(variable, ""),
          message -> problems.add(variable, 0, 0, message));
    } else if (line != null && line.value() instanceof Scalar scalar && scalar.value() != null) {
      set(option, String.valueOf(scalar.value()), message -> problems.add(line.value(), message));
    } else if (line != null) {
      problems.add(line.value(), "found " + line.value().inWords() + ", expected a single value");
    }
  }

  /** From where an option has its value; the higher counts more. */
  private int source(String name, OptionSpec option, Map<String, Node.Entry> lines) {
    var parsed = spec.commandLine().getParseResult();
    if (parsed != null && parsed.hasMatchedOption(option)) {
      return TYPED;
    }
    if (!environment.getOrDefault(variable(name), "").isEmpty()) {
      return ENVIRONMENT;
    }
    return lines.containsKey(name) ? FILE : ITSELF;
  }

  /** The environment's variable of an option: WAYMARK_DATABASE_USER of --database-user. */
  static String variable(String name) {
    return "WAYMARK_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private interface Complaint {
    void add(String message);
  }

  private static void set(OptionSpec option, String value, Complaint complaint) {
    Class<?> type = option.type();
    Object converted = null;
    if (type == int.class) {
      converted = value.matches("-?[0-9]{1,9}") ? Integer.valueOf(value) : null;
    } else if (type == boolean.class) {
      converted =
          value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : null;
    } else if (type == Path.class) {
      converted = Path.of(value);
    } else if (type == String.class) {
      converted = value;
    } else if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (String.valueOf(constant).equalsIgnoreCase(value)) {
          converted = constant;
        }
      }
    }
    if (converted == null) {
      complaint.add("found `" + value + "`, expected " + expected(type));
    } else {
      option.setValue(converted);
    }
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      var names = new ArrayList<String>();
      for (Object constant : type.getEnumConstants()) {
        names.add(String.valueOf(constant));
      }
      return "one of " + String.join(", ", names);
    }
    return type == int.class ? "a whole number" : "true or false";
  }

  private Map<String, Node.Entry> lines(Path file) throws InputException, IOException {
    if (!Files.isRegularFile(file)) {
      throw InputException.of(file.toString(), "there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = DocumentReader.text(file.toString(), in, DocumentReader.MAX_BYTES, problems);
      Node root = text == null ? null : DocumentReader.read(file.toString(), text, problems);
      if (root instanceof Mapping mapping) {
        return mapping.entries();
      }
      if (root != null) {
        problems.add(root, "found " + root.inWords() + ", expected lines such as `port: 8080`");
      }
    }
    problems.throwIfAny();
    return Map.of();
  }

  /** The names of the settings, for documents. */
  static List<String> names(CommandSpec spec) {
    return spec.options().stream()
        .map(option -> option.longestName().replaceFirst("^-+", ""))
        .filter(name -> !ONLY_TYPED.contains(name))
        .toList();
  }
}
