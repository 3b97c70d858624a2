package org.waymark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.store.Chain;
import org.waymark.store.Database;
import org.waymark.store.DecisionEvent;
import org.waymark.store.DecisionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check that the record of decisions is as it was written, in the database or in an export.",
      "Note the end that it prints elsewhere, and give it with --expect the next time."
    })
final class AuditVerifyCommand implements Callable<Integer> {

  private static final Pattern END = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  @ParentCommand AuditCommand audit;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "What `audit export` wrote; - for standard input; the database unless given.")
  @Nullable String file;

  @Option(names = "--tenant", paramLabel = "NAME", description = "Only this tenant's record.")
  @Nullable String tenant;

  @Option(
      names = "--expect",
      paramLabel = "N:HASH",
      description = "The end that was printed earlier: the record must go through it.")
  @Nullable String expect;

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    DecisionLog.End noted = noted();
    if (file == null) {
      database(noted);
    } else {
      export(file, noted);
    }
    return 0;
  }

  private DecisionLog.@Nullable End noted() throws InputException {
    if (expect == null) {
      return null;
    }
    Matcher end = END.matcher(expect.toLowerCase(Locale.ROOT));
    if (!end.matches()) {
      throw Books.problem(
          "--expect " + expect,
          "expected a number of records, a colon and a hash of 64 digits, as `audit verify` prints"
              + " them");
    }
    return new DecisionLog.End(Long.parseLong(end.group(1)), end.group(2));
  }

  private void database(DecisionLog.@Nullable End noted) throws InputException {
    try (Database database = store.openExisting(audit.waymark);
        var log = new DecisionLog(database)) {
      List<String> tenants = tenants(log, tenant);
      checkOne(tenants, noted);
      if (tenants.isEmpty()) {
        audit.waymark.out.println("no record");
      }
      var problems = new Problems();
      for (String one : tenants) {
        var chain = new Chain(one, noted);
        Chain.Finding finding = chain.finding(log.read(one, chain));
        if (finding.flaw() == null) {
          say(finding, 0);
        } else {
          problems.add("the record of `" + one + "`", 0, 0, finding.flaw());
        }
      }
      problems.throwIfAny();
    }
  }

  private void export(String file, DecisionLog.@Nullable End noted)
      throws InputException, IOException {
    String name = file.equals("-") ? "standard input" : file;
    Map<String, Chain> chains = new TreeMap<>();
    Map<String, Integer> lines = new HashMap<>();
    var problems = new Problems();
    try (InputStream in = open(file)) {
      DecisionEvent.read(
          name,
          in,
          (line, event) -> {
            String whose = event.decision().tenant();
            if (tenant == null || tenant.equals(whose)) {
              Chain chain = chains.computeIfAbsent(whose, one -> Chain.exported(one, noted));
              if (!chain.isBroken()) {
                lines.put(whose, line);
                chain.next(event.decision(), event.content());
              }
            }
          });
    } catch (InputException e) {
      problems.addAll(e.problems());
    }
    boolean read = problems.isEmpty();
    if (read && chains.isEmpty()) {
      problems.add(name, 0, 0, "holds no record" + (tenant == null ? "" : " of `" + tenant + "`"));
    }
    checkOne(chains.keySet(), noted);
    chains.forEach(
        (whose, chain) -> {
          Chain.Finding finding = chain.finding();
          if (chain.isBroken()) {
            problems.add(
                name,
                lines.getOrDefault(whose, 0),
                0,
                "the record of `" + whose + "`: " + finding.flaw() + partly(finding, noted));
          } else if (finding.flaw() != null && read) {
            problems.add(name, 0, 0, "the record of `" + whose + "`: " + finding.flaw());
          } else if (read) {
            say(finding, chain.before());
          }
        });
    problems.throwIfAny();
  }

  private static String partly(Chain.Finding finding, DecisionLog.@Nullable End noted) {
    return finding.records() == 0 && noted == null
        ? "; a later part of a record is checked with --expect and the end of the part before it"
        : "";
  }

  private InputStream open(String file) throws InputException, IOException {
    if (file.equals("-")) {
      return audit.waymark.in;
    }
    try {
      return Files.newInputStream(Path.of(file));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw Books.problem(file, "there is no such file");
    }
  }

  private void say(Chain.Finding finding, long before) {
    audit.waymark.out.println(inWords(finding, before));
  }

  /** A record that is as it was written, and its end as --expect takes it. */
  static String inWords(Chain.Finding finding, long before) {
    long records = finding.records();
    return finding.tenant()
        + ": "
        + (before > 0
            ? "records " + (before + 1) + " to " + records
            : records == 1 ? "1 record" : records + " records")
        + ", end "
        + records
        + ":"
        + finding.hash();
  }

  private static void checkOne(Collection<String> tenants, DecisionLog.@Nullable End noted)
      throws InputException {
    if (noted != null && tenants.size() > 1) {
      throw Books.problem(
          "--expect",
          "is the end of one record, found those of "
              + String.join(", ", tenants)
              + "; say which with --tenant");
    }
  }

  /**
   * The tenant that is asked for, or all.
   *
   * @throws InputException where it has no record
   */
  static List<String> tenants(DecisionLog log, @Nullable String tenant) throws InputException {
    List<String> all = log.tenants();
    if (tenant == null) {
      return all;
    }
    if (!all.contains(tenant)) {
      throw Books.problem(
          "--tenant " + tenant, "has no record" + Suggestion.didYouMean(tenant, all));
    }
    return List.of(tenant);
  }
}
