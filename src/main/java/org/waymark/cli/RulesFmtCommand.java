package org.waymark.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.editing.Layout;
import org.waymark.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description = "Write the files of a folder of rules in one layout; list those that change.")
final class RulesFmtCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; the folder rules of this one unless given.")
  @Nullable Path folder;

  @Option(
      names = "--check",
      description = "Write nothing; end with 1 where a file has another layout.")
  boolean check;

  @Override
  public Integer call() throws Exception {
    RulebookFiles files = RulebookFiles.of(RulesFolder.of(folder));
    var problems = new Problems();
    int differing = 0;
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      String text = Layout.format(file.getKey(), file.getValue(), problems);
      if (!text.equals(file.getValue())) {
        differing++;
        if (check || isWritten(Path.of(file.getKey()), text, problems)) {
          rules.waymark.out.println(file.getKey());
        }
      }
    }
    problems.throwIfAny();
    return check && differing > 0 ? Waymark.PROBLEMS : 0;
  }

  /** One file that cannot be written keeps no other from its layout. */
  private static boolean isWritten(Path file, String text, Problems problems) {
    try {
      Books.write(file, text);
      return true;
    } catch (InputException e) {
      problems.addAll(e.problems());
      return false;
    }
  }
}
