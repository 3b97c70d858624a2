package org.waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.document.Problems;
import org.waymark.editing.RulebookZip;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Make a folder of rules of a zip file, whole or not at all.")
final class RulesImportCommand implements Callable<Integer> {

  @ParentCommand RulesCommand rules;

  @Parameters(index = "0", paramLabel = "FILE", description = "The zip file.")
  Path zip = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "The folder; it must be new or empty, unless it is replaced.")
  Path folder = Path.of("");

  @Option(
      names = "--replace",
      description = "Replace the rules in the folder; other files in it stay.")
  boolean replace;

  @Option(
      names = "--digest",
      paramLabel = "DIGEST",
      description = "The digest that the rules must have: sha256: and 64 hexadecimal digits.")
  String digest = "";

  @Option(names = "--unchecked", description = "Take rules that have problems too.")
  boolean unchecked;

  @Override
  public Integer call() throws Exception {
    RulebookFiles files = RulebookZip.read(zip);
    if (!digest.isEmpty() && !digest.equals(files.digest())) {
      throw Books.problem(
          zip.toString(), "has the digest " + files.digest() + ", expected " + digest);
    }
    if (!unchecked) {
      var problems = new Problems();
      Rulebooks.check(files, problems);
      problems.throwIfAny();
    }
    RulesFolder.write(folder, files, replace);
    rules.waymark.out.println(folder + ": " + files.texts().size() + " files, " + files.digest());
    return 0;
  }
}
