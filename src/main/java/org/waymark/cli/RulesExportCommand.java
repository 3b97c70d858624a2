package org.waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problems;
import org.waymark.editing.RulebookZip;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a folder of rules as one zip file, the same bytes on every machine.")
final class RulesExportCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; Waymark's own rules unless given.")
  @Nullable Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The zip file, written whole or not at all.")
  Path file = Path.of("");

  @Option(names = "--unchecked", description = "Write rules that have problems too.")
  boolean unchecked;

  @Override
  public Integer call() throws Exception {
    RulebookFiles files = Books.files(folder, rules.waymark.environment);
    if (!unchecked) {
      var problems = new Problems();
      Rulebooks.check(files, problems);
      problems.throwIfAny();
    }
    var problems = new Problems();
    RulebookZip.unfit(files, problems);
    problems.throwIfAny();
    Books.write(file, out -> RulebookZip.write(files, out));
    rules.waymark.out.println(file + ": " + files.texts().size() + " files, " + files.digest());
    return 0;
  }
}
