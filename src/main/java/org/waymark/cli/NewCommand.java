package org.waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.profile.Organisation;
import org.waymark.report.ProfileTemplate;
import org.waymark.rulebook.RulebookSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Print an empty profile (YAML) with the questions that matter for a kind of organisation.")
final class NewCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
  Organisation.Kind kind = Organisation.Kind.ENTERPRISE;

  @Mixin Output output = new Output();

  @Option(names = "--rules", paramLabel = "DIR", description = "Another folder of rules.")
  @Nullable Path rules;

  @Override
  public Integer call() throws Exception {
    RulebookSources sources = Books.sources(rules, waymark.environment);
    output.write(waymark, ProfileTemplate.of(kind, sources.rules(), sources.gates()));
    return 0;
  }
}
