package org.waymark.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Suggestion;
import org.waymark.editing.RulebookZip;
import org.waymark.report.Language;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The batch as an application of Spark, started by {@code spark-submit}. */
@Command(
    name = "waymark-spark",
    mixinStandardHelpOptions = false,
    sortOptions = false,
    description = "Advise all profiles of files on Spark.")
public final class SparkBatch {

  private static final int WRONG_INPUT = 1;
  private static final int USAGE = 2;
  private static final int FAULT = 70;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PATH",
      description =
          "A file, a folder or a pattern on any file system that Spark reads; may be given several times.")
  List<String> in = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must be empty or not there.")
  String out = "";

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; told by the files' names unless given.")
  @Nullable Form form;

  @Option(
      names = "--write",
      split = ",",
      paramLabel = "WHAT",
      description = "ndjson or parquet; both unless given. Rejects are always written.")
  List<Output> outputs = List.of(Output.values());

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules, or a zip of one, where the driver runs; those shipped unless given.")
  @Nullable String rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day whose thresholds hold, as 2026-01-31; the rulebook's own unless given.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Try another value of a threshold; may be given several times.")
  Map<String, Double> set = new LinkedHashMap<>();

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      description = "The language of what is said; en unless given.")
  String language = Settings.ENGLISH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  boolean help;

  /** What the advice is written as. */
  enum Output {
    NDJSON(Target.Kind.ADVISORIES),
    PARQUET(Target.Kind.ROWS);

    private final Target.Kind kind;

    Output(Target.Kind kind) {
      this.kind = kind;
    }
  }

  private SparkBatch() {}

  /**
   * Runs a batch; ends the JVM with 1 where the input has problems, with 2 where the options are
   * wrong, and with 70 where the job failed.
   */
  public static void main(String... args) {
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(new PrintStream(System.out, true, StandardCharsets.UTF_8), err, args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a batch; 0 done, 1 the input has problems, 2 wrong usage, 70 the job failed. */
  static int run(PrintStream out, PrintStream err, String... args) {
    var batch = new SparkBatch();
    var line = new CommandLine(batch);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    try {
      line.parseArgs(args);
      if (batch.help) {
        line.usage(out);
        return 0;
      }
      batch.run(out);
      return 0;
    } catch (ParameterException e) {
      err.println("waymark-spark: " + e.getMessage());
      err.println("Try: waymark-spark --help");
      return USAGE;
    } catch (InputException e) {
      e.problems().forEach(err::println);
      return WRONG_INPUT;
    } catch (IOException e) {
      err.println(batch.out + ": cannot be written: " + e.getMessage());
      return WRONG_INPUT;
    } catch (RuntimeException e) {
      err.println("waymark-spark: the job failed: " + Failure.inWords(e));
      err.println("Nothing was written to " + batch.out + "; the logs of the executors say more.");
      return FAULT;
    }
  }

  private void run(PrintStream out) throws InputException, IOException {
    Book book = book();
    SparkSession spark =
        SparkSession.builder()
            .appName("waymark-spark")
            // What is sent between tasks are records, which Kryo cannot read back.
            .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            .getOrCreate();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<InputFile> files = Inputs.of(hadoop, in, form);
    Target target = Target.of(this.out, hadoop);
    long size = Pieces.size(files, spark.sparkContext().defaultParallelism());
    Counts counts = new Batch(spark, book).run(files, target, kinds(), size);
    out.println(counts.inWords());
    out.println("rulebook " + book.digest());
  }

  private Set<Target.Kind> kinds() {
    Set<Target.Kind> kinds = EnumSet.noneOf(Target.Kind.class);
    outputs.forEach(output -> kinds.add(output.kind));
    return kinds;
  }

  private Book book() throws InputException, IOException {
    if (!Language.codes().contains(language)) {
      throw InputException.of(
          "--language",
          "found `"
              + language
              + "`, expected one of "
              + String.join(", ", Language.codes())
              + Suggestion.didYouMean(language, Language.codes()));
    }
    return Book.of(files(), new Settings(asOf, set, language.toLowerCase(Locale.ROOT)));
  }

  private RulebookFiles files() throws InputException, IOException {
    if (rules == null) {
      return RulebookFiles.shipped();
    }
    Path path = Path.of(rules);
    return Files.isRegularFile(path) ? RulebookZip.read(path) : RulebookFiles.of(path);
  }
}
