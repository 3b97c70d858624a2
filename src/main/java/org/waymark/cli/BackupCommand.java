package org.waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.store.Backup;
import org.waymark.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Write everything that the database holds to a zip, from which `restore` fills another one, be"
          + " it PostgreSQL or a file."
    })
final class BackupCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(paramLabel = "FILE", description = "The zip, written whole or not at all.")
  Path file = Path.of("");

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    try (Database database = store.openExisting(waymark)) {
      Books.write(file, out -> Backup.write(database, out, Waymark.Version.program()));
    }
    return 0;
  }
}
