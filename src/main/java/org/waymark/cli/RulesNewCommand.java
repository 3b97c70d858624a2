package org.waymark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.editing.NewRule;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begin the next rule of a chapter: a rule, a card and cases to fill in.")
final class RulesNewCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(
      paramLabel = "PREFIX",
      index = "0",
      description = "The chapter's three letters, such as CLD.")
  String prefix = "";

  @Parameters(
      paramLabel = "DIR",
      index = "1",
      arity = "0..1",
      description = "The folder; the folder rules of this one unless given.")
  @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    Path in = RulesFolder.of(folder);
    RulebookFiles files = RulebookFiles.of(in);
    NewRule begun = NewRule.begin(files, prefix);
    RulesFolder.overwrite(RulesFolder.changed(files, begun.files()));
    List<Problem> before = problems(files);
    rules.waymark.out.println(begun.id() + " stands in these files, to be filled in:");
    for (Problem problem : problems(begun.files())) {
      if (before.stream().noneMatch(old -> old.message().equals(problem.message()))
          || problem.pointer().contains(begun.id())) {
        rules.waymark.out.println("  " + problem);
      }
    }
    rules.waymark.out.println("Then: waymark check " + in);
    rules.waymark.out.println("      waymark test " + in + " --gaps");
    rules.waymark.out.println("      waymark rules fmt " + in);
    return 0;
  }

  private static List<Problem> problems(RulebookFiles files) {
    var problems = new Problems();
    Rulebooks.check(files, problems);
    return problems.sorted();
  }
}
