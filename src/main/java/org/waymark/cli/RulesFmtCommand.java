package org.waymark.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    var changed = new LinkedHashMap<Path, String>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              String laidOut = Layout.format(name, text, problems);
              if (!laidOut.equals(text)) {
                changed.put(Path.of(name), laidOut);
              }
            });
    if (!check) {
      RulesFolder.overwrite(changed);
    }
    changed.keySet().forEach(rules.waymark.out::println);
    problems.throwIfAny();
    return check && !changed.isEmpty() ? Waymark.PROBLEMS : 0;
  }
}
