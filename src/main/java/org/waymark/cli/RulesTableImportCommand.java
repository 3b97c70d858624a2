package org.waymark.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.editing.TableImport;
import org.waymark.editing.Tables;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Put tables of thresholds and cases into a folder of rules.",
      "The rules are checked as a whole before anything is written."
    })
final class RulesTableImportCommand implements Callable<Integer> {

  @ParentCommand RulesTableCommand table;

  @Parameters(
      paramLabel = "FILE",
      arity = "2..*",
      description = "Tables (.xlsx, .csv) and, last, the folder of rules.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--dry-run", description = "Show what would change; write nothing.")
  boolean dry;

  @Override
  public Integer call() throws Exception {
    Path folder = files.get(files.size() - 1);
    RulebookFiles before = RulebookFiles.of(folder);
    var imports = new ArrayList<TableImport>();
    RulebookFiles after = before;
    for (Path file : files.subList(0, files.size() - 1)) {
      imports.add(read(file, after));
      after = imports.get(imports.size() - 1).files();
    }
    check(after, imports);
    imports.forEach(one -> one.changes().forEach(table.rules.waymark.out::println));
    var changed = new LinkedHashMap<Path, String>();
    for (Map.Entry<String, String> file : after.texts().entrySet()) {
      if (!file.getValue().equals(before.texts().get(file.getKey()))) {
        changed.put(Path.of(file.getKey()), file.getValue());
      }
    }
    if (!dry) {
      RulesFolder.overwrite(changed);
    }
    long n = imports.stream().mapToLong(one -> one.changes().size()).sum();
    table.rules.waymark.out.println(
        n == 0
            ? "nothing to change"
            : n + (n == 1 ? " change" : " changes") + (dry ? ", not written" : ""));
    return 0;
  }

  private static TableImport read(Path file, RulebookFiles files) throws Exception {
    if (!Files.isRegularFile(file)) {
      throw Books.problem(
          file.toString(),
          Files.isDirectory(file) ? "is a folder, expected a table" : "there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Tables.read(files, file.toString(), in);
    }
  }

  private static void check(RulebookFiles files, List<TableImport> imports) throws Exception {
    var problems = new Problems();
    Rulebooks.check(files, problems);
    var atCells = new Problems();
    for (Problem problem : problems.sorted()) {
      Problem told = problem;
      for (TableImport one : imports) {
        told = told.equals(problem) ? one.atCell(problem) : told;
      }
      atCells.addAll(List.of(told));
    }
    atCells.throwIfAny();
  }
}
