package org.waymark.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.cases.Proof;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Run the cases of a folder of rules and say what they prove: which outcomes of conditions they"
          + " decide, and how many small mistakes they would notice."
    })
final class TestCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; Waymark's own rules unless given.")
  @Nullable Path folder;

  @Option(names = "--gaps", description = "List the outcomes and the mistakes that no case shows.")
  boolean gaps;

  /** The sums of a chapter. */
  private static final class Sum {
    int rules;
    int cases;
    int outcomes;
    int covered;
    int mutants;
    int killed;

    void add(Proof proof) {
      rules++;
      cases += proof.cases();
      outcomes += proof.outcomes();
      covered += proof.outcomes() - proof.gaps().size();
      mutants += proof.mutants();
      killed += proof.mutants() - proof.survivors().size();
    }

    String line(String name) {
      return String.format(
          "%5d %6d %8.1f%% %8.1f%%  %s",
          rules, cases, share(covered, outcomes), share(killed, mutants), name);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 100 : 100.0 * part / whole;
    }
  }

  @Override
  public Integer call() throws Exception {
    var problems = new Problems();
    RulebookSources sources = Rulebooks.check(Books.files(folder, waymark.environment), problems);
    problems.throwIfAny();
    List<Proof> proofs = Proof.of(sources);
    Map<String, Sum> chapters = new LinkedHashMap<>();
    var total = new Sum();
    for (Proof proof : proofs) {
      String chapter = Objects.requireNonNull(sources.cards().get(proof.rule())).chapter();
      chapters.computeIfAbsent(chapter, name -> new Sum()).add(proof);
      total.add(proof);
      if (gaps) {
        proof.gaps().forEach(gap -> waymark.out.println(proof.rule() + ": " + gap));
        proof
            .survivors()
            .forEach(one -> waymark.out.println(proof.rule() + ": nothing notices: " + one));
      }
    }
    waymark.out.println("rules  cases  outcomes  mistakes");
    chapters.forEach((chapter, sum) -> waymark.out.println(sum.line(chapter)));
    waymark.out.println(total.line("in all"));
    return 0;
  }
}
