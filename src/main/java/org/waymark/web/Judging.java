package org.waymark.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.editing.Impact;
import org.waymark.editing.Samples;
import org.waymark.editing.Workbench;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.rulebook.Settings;
import org.waymark.store.Decision;
import org.waymark.store.Profiles;

/** Judges drafts: what is wrong with them, what their cases prove, whose advice they change. */
final class Judging {

  /** More stored profiles than this are looked at in a sample. */
  static final int MOST_STORED = 10_000;

  static final int EXAMPLES = 5;

  private static final int PAGE = 500;

  private final Profiles profiles;
  private final Shelf shelf;
  private final Workbench workbench = new Workbench();

  Judging(Profiles profiles, Shelf shelf) {
    this.profiles = profiles;
    this.shelf = shelf;
  }

  /** What is wrong with texts, cases that fail included. */
  List<Problem> check(RulebookFiles files) {
    return workbench.check(files).problems();
  }

  /**
   * Runs the cases and says what they prove.
   *
   * @param base the texts against which rules count as touched; null for all rules
   */
  Workbench.Proved prove(RulebookFiles files, @Nullable RulebookFiles base) {
    return base == null ? workbench.proveAll(files) : workbench.prove(files, base);
  }

  /** A problem as JSON. */
  static Map<String, @Nullable Object> json(Problem problem) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("file", problem.file());
    if (problem.line() > 0) {
      json.put("line", problem.line());
    }
    if (problem.column() > 0) {
      json.put("column", problem.column());
    }
    if (!problem.pointer().isEmpty()) {
      json.put("pointer", problem.pointer());
    }
    json.put("message", problem.message());
    if (!problem.expected().isEmpty()) {
      json.put("expected", problem.expected());
    }
    if (!problem.suggestion().isEmpty()) {
      json.put("suggestion", problem.suggestion());
    }
    return json;
  }

  /** What is wrong with files of a request or of a draft, each at its place. */
  static ApiProblem problem(String said, List<Problem> problems) {
    return new ApiProblem(
        ApiProblem.Kind.INVALID,
        said + ": " + problems.get(0),
        problems.stream().map(Judging::json).toList());
  }

  /** A rulebook of texts, to evaluate some profiles. */
  Rulebook rulebook(RulebookFiles files) {
    try {
      Shelf.Edition known = shelf.archived(files.digest(), Settings.NONE);
      return known != null ? known.rulebook() : Rulebooks.interpreted(files, Settings.NONE);
    } catch (InputException e) {
      throw problem(
          "the rules cannot be evaluated, they have " + e.problems().size() + " problems",
          e.problems());
    }
  }

  /** What an edit does to the samples that come with Waymark. */
  Impact onSamples(Rulebook before, Rulebook after, Samples samples, int examples) {
    return Impact.of(
        before,
        after,
        Impact.Population.all(samples.name().toLowerCase(Locale.ROOT)),
        samples.profiles().iterator(),
        examples);
  }

  /**
   * What an edit does to the profiles that a tenant keeps.
   *
   * @param most how many to look at; where there are more, one in so many is taken
   */
  Impact onStore(String tenant, Rulebook before, Rulebook after, int most, int examples) {
    long number = profiles.count(tenant);
    long every = Math.max(1, (number + most - 1) / most);
    return Impact.of(
        before,
        after,
        every == 1 ? Impact.Population.all("store") : new Impact.Population("store", number, every),
        new Kept(tenant, every),
        examples);
  }

  /** One in so many of the profiles of a tenant, in the order of their ids. */
  private final class Kept implements Iterator<Profile> {

    private final String tenant;
    private final long every;
    private List<Profile> page = List.of();
    private int next;
    private String last = "";
    private long passed;

    Kept(String tenant, long every) {
      this.tenant = tenant;
      this.every = every;
    }

    @Override
    public boolean hasNext() {
      while (next == page.size()) {
        List<String> ids = every == 1 ? all() : some();
        if (ids.isEmpty()) {
          return false;
        }
        last = ids.get(ids.size() - 1);
        next = 0;
      }
      return true;
    }

    private List<String> all() {
      List<Profiles.Version> versions = profiles.present(tenant, last, PAGE);
      page = versions.stream().map(Judging::profile).toList();
      return versions.stream().map(Profiles.Version::id).toList();
    }

    /** Of those that are passed over, the ids alone are read. */
    private List<String> some() {
      List<String> ids =
          profiles.list(tenant, last, PAGE).stream().map(Profiles.Entry::id).toList();
      var read = new ArrayList<Profile>();
      for (String id : ids) {
        Profiles.Version version = passed++ % every == 0 ? profiles.find(tenant, id) : null;
        if (version != null) {
          read.add(profile(version));
        }
      }
      page = read;
      return ids;
    }

    @Override
    public Profile next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }

  private static Profile profile(Profiles.Version version) {
    try {
      return ProfileReader.read("profile " + version.id(), version.content());
    } catch (InputException e) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "the stored profile `"
              + version.id()
              + "` cannot be read by this version of Waymark: "
              + e.problems().get(0).message());
    }
  }

  /** What goes with a submission: the impact on the samples and on what the tenant keeps. */
  String impact(String tenant, RulebookFiles base, RulebookFiles files) {
    Rulebook before = rulebook(base);
    Rulebook after = rulebook(files);
    var report = new LinkedHashMap<String, @Nullable Object>();
    report.put("samples", json(onSamples(before, after, Samples.SAMPLES, EXAMPLES)));
    report.put("store", json(onStore(tenant, before, after, MOST_STORED, EXAMPLES)));
    return JsonReport.json(report) + "\n";
  }

  /** An impact as JSON, its digest first. */
  static Map<String, @Nullable Object> json(Impact impact) {
    Map<String, @Nullable Object> json = JsonReport.ordered("digest", impact.digest());
    json.putAll(impact.json());
    return json;
  }

  /** What names a report of impact. */
  static String digest(String report) {
    return "sha256:" + Decision.sha256(report);
  }
}
