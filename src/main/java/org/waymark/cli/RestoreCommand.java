package org.waymark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.store.Chain;
import org.waymark.store.Database;
import org.waymark.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Fill an empty database from what `backup` wrote, as a whole or not at all.")
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(paramLabel = "FILE", description = "The zip that `backup` wrote.")
  Path file = Path.of("");

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw Books.problem(file.toString(), "there is no such file");
    }
    try (Database database = store.open(waymark)) {
      for (Chain.Finding finding : Restore.from(file, database)) {
        waymark.out.println(AuditVerifyCommand.inWords(finding, 0));
      }
    }
    return 0;
  }
}
