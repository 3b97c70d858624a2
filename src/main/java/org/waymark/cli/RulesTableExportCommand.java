package org.waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.editing.Tables;
import org.waymark.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the thresholds or the cases as a table.")
final class RulesTableExportCommand implements Callable<Integer> {

  enum What {
    THRESHOLDS,
    CASES
  }

  @ParentCommand RulesTableCommand table;

  @Parameters(index = "0", paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}.")
  What what = What.THRESHOLDS;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; Waymark's own rules unless given.")
  @Nullable Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The table: a file whose name ends with .xlsx or .csv.")
  Path file = Path.of("");

  @Option(
      names = "--chapter",
      paramLabel = "NAME",
      description = "Only what the rules of this chapter use, as cloud or CLD.")
  String chapter = "";

  @Override
  public Integer call() throws Exception {
    Tables.Format format = Tables.format(file.toString());
    RulebookFiles files = Books.files(folder, table.rules.waymark.environment);
    Books.write(
        file,
        out -> {
          switch (what) {
            case THRESHOLDS -> Tables.exportThresholds(files, chapter, format, out);
            case CASES -> Tables.exportCases(files, chapter, format, out);
          }
        });
    return 0;
  }
}
