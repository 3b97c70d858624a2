package org.waymark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description = "Thresholds and cases as tables for spreadsheets.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RulesTableExportCommand.class, RulesTableImportCommand.class})
final class RulesTableCommand implements Runnable {

  @ParentCommand RulesCommand rules;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }
}
