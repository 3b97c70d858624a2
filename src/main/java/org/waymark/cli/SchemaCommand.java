package org.waymark.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.waymark.report.ProfileSchema;
import org.waymark.report.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON Schema (2020-12) of a profile or of what Waymark answers.")
final class SchemaCommand implements Callable<Integer> {

  enum Of {
    PROFILE,
    ADVISORY,
    EXPLANATION,
    QUESTIONS,
    CHANGE,
    COMPARISON,
    DIFFERENCE,
    IMPACT,
    PORTFOLIO,
    PROGRESS
  }

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "OF",
      arity = "0..1",
      description = "${COMPLETION-CANDIDATES}; PROFILE unless given.")
  Of of = Of.PROFILE;

  @Override
  public Integer call() throws Exception {
    waymark.out.print(
        of == Of.PROFILE
            ? ProfileSchema.write() + "\n"
            : Schemas.of(of.name().toLowerCase(Locale.ROOT)));
    return 0;
  }
}
