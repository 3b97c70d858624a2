package org.waymark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.cases.Proof;
import org.waymark.condition.Rule;
import org.waymark.condition.Truth;
import org.waymark.document.Problems;
import org.waymark.profile.Numbers;
import org.waymark.report.FactWords;
import org.waymark.report.Language;
import org.waymark.report.ProfileYaml;
import org.waymark.rulebook.Case;
import org.waymark.rulebook.RulebookSources;
import org.waymark.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  enum Format {
    TEXT,
    /** The results of the cases in JUnit's XML. */
    JUNIT,
    /** The outcomes that the cases decide, in the form of lcov's tracefiles. */
    LCOV
  }

  /** As many mistakes that nothing notices are listed unasked. */
  private static final int FEW = 20;

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder; Waymark's own rules unless given.")
  @Nullable Path folder;

  @Option(
      names = {"-f", "--format"},
      description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
  Format format = Format.TEXT;

  @Mixin Output output = new Output();

  @Option(
      names = "--gaps",
      description =
          "List all outcomes and mistakes that no case shows, with the cases that would, to paste.")
  boolean gaps;

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "End with 1 where outcomes or mistakes are below this share; 0 unless given.")
  double atLeast;

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
      // Rounded down: only what is complete is called 100.0%.
      return String.format(
          Locale.ROOT,
          "%5d %6d %8.1f%% %8.1f%%  %s",
          rules,
          cases,
          Math.floor(share(covered, outcomes) * 10) / 10,
          Math.floor(share(killed, mutants) * 10) / 10,
          name);
    }

    boolean reaches(double percent) {
      return share(covered, outcomes) >= percent && share(killed, mutants) >= percent;
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 100 : 100.0 * part / whole;
    }
  }

  @Override
  public Integer call() throws Exception {
    var problems = new Problems();
    RulebookSources sources =
        RulebookSources.read(Books.files(folder, waymark.environment), true, problems);
    problems.throwIfAny();
    List<RulebookSources.Failure> failures = sources.failures();
    List<Proof> proofs = Proof.of(sources);
    var total = new Sum();
    proofs.forEach(total::add);
    String text =
        switch (format) {
          case TEXT -> text(sources, failures, proofs, total);
          case JUNIT -> junit(sources, failures);
          case LCOV -> lcov(proofs);
        };
    output.write(waymark, text);
    boolean all = proofs.size() == sources.rules().size();
    return all && failures.isEmpty() && total.reaches(atLeast) ? 0 : Waymark.PROBLEMS;
  }

  private String text(
      RulebookSources sources,
      List<RulebookSources.Failure> failures,
      List<Proof> proofs,
      Sum total) {
    var out = new StringBuilder();
    failures.forEach(
        one ->
            out.append(one.failed().place().file())
                .append(':')
                .append(one.failed().place().line())
                .append(": ")
                .append(one.inWords())
                .append('\n'));
    Set<String> proved =
        proofs.stream().map(proof -> proof.rule().id()).collect(Collectors.toSet());
    for (Rule rule : sources.rules()) {
      if (!proved.contains(rule.id())) {
        out.append(rule.id() + " is too hard to prove, expected fewer alternatives or cases\n");
      }
    }
    Map<String, Sum> chapters = new LinkedHashMap<>();
    int survivors = 0;
    for (Proof proof : proofs) {
      String id = proof.rule().id();
      String chapter = Objects.requireNonNull(sources.cards().get(id)).chapter();
      chapters.computeIfAbsent(chapter, name -> new Sum()).add(proof);
      if (gaps) {
        proof.gaps().forEach(gap -> out.append(id).append(": ").append(gap).append('\n'));
      }
      for (Proof.Survivor one : proof.survivors()) {
        survivors++;
        if (gaps || survivors <= FEW) {
          survivor(out, proof, one);
        }
      }
    }
    if (!gaps && survivors > FEW) {
      out.append("… and " + (survivors - FEW) + " more that nothing notices (--gaps lists all)\n");
    }
    out.append("rules  cases  outcomes  mistakes\n");
    chapters.forEach((chapter, sum) -> out.append(sum.line(chapter)).append('\n'));
    out.append(total.line("in all")).append('\n');
    if (!failures.isEmpty()) {
      int n = failures.size();
      out.append(n == 1 ? "1 case fails" : n + " cases fail").append('\n');
    }
    if (!total.reaches(atLeast)) {
      out.append("fewer than " + Numbers.text(atLeast) + "% of outcomes or mistakes\n");
    }
    return out.toString();
  }

  /** A mistake that no case notices, and the case to paste below the rule's id and kind of case. */
  private static void survivor(StringBuilder out, Proof proof, Proof.Survivor one) {
    var words = new FactWords(Language.of(Settings.ENGLISH));
    String name =
        one.killer().said().stream()
            .filter(fact -> one.change().contains(fact.name()))
            .map(fact -> words.sentence(fact, one.killer().value(fact)))
            .collect(Collectors.joining("; "));
    out.append(proof.rule().id())
        .append(": nothing notices: ")
        .append(one.change())
        .append("\n  ")
        .append(proof.rule().file().replaceAll("\\.drl$", ".cases.yaml"))
        .append(", ")
        .append(proof.rule().id())
        .append(", ")
        .append(Case.kind(one.expected()))
        .append(":\n    '")
        .append((name.isEmpty() ? one.change() : name).replace("'", "''"))
        .append("': ")
        .append(ProfileYaml.facts(one.killer()))
        .append('\n');
  }

  private static String junit(RulebookSources sources, List<RulebookSources.Failure> failures) {
    Map<Case, String> failed =
        failures.stream()
            .collect(
                Collectors.toMap(
                    RulebookSources.Failure::failed, RulebookSources.Failure::inWords));
    return JunitReport.write(
        "waymark test",
        sources.cases().stream()
            .map(
                one ->
                    new JunitReport.Result(
                        one.rule(),
                        Case.kind(one.expected()) + ": " + one.name(),
                        failed.containsKey(one)
                            ? List.of(Objects.requireNonNull(failed.get(one)))
                            : List.of()))
            .toList());
  }

  /** A function is a rule, a branch an outcome: true, false and unknown of each comparison. */
  private static String lcov(List<Proof> proofs) {
    Map<String, List<Proof>> files = new TreeMap<>();
    proofs.forEach(
        proof -> files.computeIfAbsent(proof.rule().file(), f -> new ArrayList<>()).add(proof));
    var out = new StringBuilder();
    files.forEach(
        (file, here) -> {
          out.append("TN:\nSF:").append(file.replace('\\', '/')).append('\n');
          int found = 0;
          int hit = 0;
          for (Proof proof : here) {
            int line = proof.rule().line();
            out.append("FN:" + line + "," + proof.rule().id() + "\n");
            out.append("FNDA:" + proof.cases() + "," + proof.rule().id() + "\n");
            for (int block = 0; block < proof.comparisons().size(); block++) {
              for (Truth truth : Truth.values()) {
                boolean decided = proof.comparisons().get(block).decided().contains(truth);
                found++;
                hit += decided ? 1 : 0;
                out.append("BRDA:" + line + "," + block + "," + truth.ordinal() + ",");
                out.append(decided ? "1\n" : "0\n");
              }
            }
            out.append("DA:" + line + "," + proof.cases() + "\n");
          }
          long tried = here.stream().filter(proof -> proof.cases() > 0).count();
          out.append("FNF:" + here.size() + "\nFNH:" + tried + "\n");
          out.append("BRF:" + found + "\nBRH:" + hit + "\n");
          out.append("LF:" + here.size() + "\nLH:" + tried + "\nend_of_record\n");
        });
    return out.toString();
  }
}
