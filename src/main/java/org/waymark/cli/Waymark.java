package org.waymark.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Suggestion;
import org.waymark.store.StoreUnavailable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code waymark}. */
@Command(
    name = "waymark",
    mixinStandardHelpOptions = true,
    versionProvider = Waymark.Version.class,
    description = "Says which recommendations of a report apply to an organisation, and why.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 the input has problems, all of them listed; 2 wrong usage; 70 a fault of Waymark."
    },
    subcommands = {
      AdviseCommand.class,
      WhyCommand.class,
      QuestionsCommand.class,
      AskCommand.class,
      ChangeCommand.class,
      WhatifCommand.class,
      CompareCommand.class,
      BatchCommand.class,
      CheckCommand.class,
      TestCommand.class,
      FactsCommand.class,
      RulesCommand.class,
      SchemaCommand.class,
      NewCommand.class,
      ServeCommand.class,
      AuditCommand.class,
      KeysCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      HealthCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Waymark implements Runnable {

  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int FAULT = 70;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the trace of a fault of Waymark.")
  boolean debug;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  final InputStream in;
  final PrintStream out;
  final PrintStream err;
  final Map<String, String> environment;

  private Waymark(
      InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Runs the command of the process. */
  public static void main(String... args) {
    // What libraries log is for the service's log, not for a command's output.
    if (args.length == 0 || !args[0].equals("serve")) {
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
      // Otherwise it prints that it does so.
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // A FileInputStream of its own fails on a pipe (JDK-8 to 17: "Illegal seek"); a buffer reads
    // on.
    int code =
        run(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            out,
            err,
            System.getenv(),
            args);
    out.flush();
    // What is still running are idle threads of the engine: they need not be waited for.
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs a command.
   *
   * @param environment the variables of the environment, such as NO_COLOR
   * @return 0 done, 1 the input has problems, 2 wrong usage, 70 a fault of Waymark
   */
  public static int run(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      String... args) {
    var waymark = new Waymark(in, out, err, environment);
    var line = new CommandLine(waymark);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    Objects.requireNonNull(line.getSubcommands().get("generate-completion"))
        .getCommandSpec()
        .usageMessage()
        .description(
            "Print the completion script of bash and zsh: source <(waymark generate-completion).");
    line.setParameterExceptionHandler((e, words) -> waymark.usage(e));
    line.setExecutionExceptionHandler((e, command, result) -> waymark.failed(e));
    int code = line.execute(args);
    out.flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }

  /** What a command says of options that do not fit together. */
  ParameterException wrong(String command, String message) {
    return new ParameterException(
        Objects.requireNonNull(spec.commandLine().getSubcommands().get(command)), message);
  }

  private int usage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    err.println("waymark: " + inWords(e, command));
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static String inWords(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      if (word.startsWith("-") && word.length() > 1) {
        var options = new ArrayList<String>();
        command
            .getCommandSpec()
            .options()
            .forEach(option -> options.addAll(List.of(option.names())));
        return "unknown option `" + word + "`" + Suggestion.didYouMean(word, options);
      }
      return command.getSubcommands().isEmpty()
          ? "found `" + word + "`, expected nothing more"
          : "unknown command `"
              + word
              + "`"
              + Suggestion.didYouMean(word, command.getSubcommands().keySet());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      return argument instanceof OptionSpec option
          ? option.longestName() + " is missing, expected " + expected(option)
          : "expected " + expected(argument);
    }
    ArgSpec argument = e.getArgSpec();
    if (argument instanceof OptionSpec option && e.getValue() != null) {
      return option.longestName()
          + ": found `"
          + e.getValue()
          + "`, expected "
          + expected(option)
          + Suggestion.didYouMean(e.getValue(), candidates(option));
    }
    return String.valueOf(e.getMessage())
        .replaceAll("\\s*\\R\\s*", "; ")
        .replaceFirst("^Error: ", "");
  }

  private static String expected(ArgSpec argument) {
    List<String> candidates = candidates(argument);
    if (!candidates.isEmpty()) {
      return "one of " + String.join(", ", candidates);
    }
    return argument.type() == int.class
        ? "a whole number"
        : argument.paramLabel()
            + ": "
            + String.join(" ", argument.description()).replaceAll("\\.$", "");
  }

  private static List<String> candidates(ArgSpec argument) {
    var candidates = new ArrayList<String>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(candidates::add);
    }
    return candidates;
  }

  private int failed(Exception e) {
    if (e instanceof InputException input) {
      for (Problem problem : input.problems()) {
        err.println(problem);
      }
      int n = input.problems().size();
      err.println(n == 1 ? "1 problem" : n + " problems");
      return PROBLEMS;
    }
    if (e instanceof IOException || e instanceof StoreUnavailable) {
      err.println("waymark: " + e.getMessage());
      return PROBLEMS;
    }
    err.println(
        "waymark: a fault of Waymark: "
            + e
            + "; please report it with the command and its input"
            + (debug ? "" : " (--debug shows the trace)"));
    if (debug) {
      e.printStackTrace(err);
    }
    return FAULT;
  }

  /** The versions of the program and of its rules. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws Exception {
      return new String[] {"waymark " + program(), "rulebook " + Books.shippedVersion()};
    }

    /** The version of the program alone. */
    static String program() {
      String version = Waymark.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }
  }
}
