package org.waymark.cli;

import java.util.concurrent.Callable;
import org.waymark.report.ProfileSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON Schema (2020-12) of a profile.")
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Override
  public Integer call() {
    waymark.out.println(ProfileSchema.write());
    return 0;
  }
}
