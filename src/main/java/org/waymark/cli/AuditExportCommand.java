package org.waymark.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.store.Database;
import org.waymark.store.DecisionEvent;
import org.waymark.store.DecisionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the record of decisions, a CloudEvents event a line (NDJSON), from which `audit verify`"
          + " can check it without the database."
    })
final class AuditExportCommand implements Callable<Integer> {

  @ParentCommand AuditCommand audit;

  @Option(names = "--tenant", paramLabel = "NAME", description = "Only this tenant's record.")
  @Nullable String tenant;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "From the first decision of this day on, as 2026-01-31 (UTC).")
  @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "To the last decision of this day (UTC).")
  @Nullable LocalDate to;

  @Mixin Output output = new Output();

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    try (Database database = store.openExisting(audit.waymark);
        var log = new DecisionLog(database)) {
      output.write(
          audit.waymark,
          out -> {
            for (String one : AuditVerifyCommand.tenants(log, tenant)) {
              export(log, one, out);
            }
          });
    }
    return 0;
  }

  private void export(DecisionLog log, String tenant, OutputStream out) throws IOException {
    try {
      log.read(
          tenant,
          from == null ? null : from.toString(),
          to == null ? null : to.toString(),
          (decision, content) -> {
            try {
              String line = new DecisionEvent(decision, content).line() + "\n";
              out.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
