package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.document.InputException;
import org.waymark.document.Node;
import org.waymark.document.Node.Mapping;
import org.waymark.document.Node.Scalar;
import org.waymark.document.Node.Sequence;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.explain.Comparison;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.report.Report;
import org.waymark.report.Style;
import org.waymark.rulebook.Rulebook;
import org.waymark.rulebook.Settings;
import org.waymark.store.Decision;

/** Why, what to ask, what to change and what would differ, for profiles that are not kept. */
@RestController
@RequestMapping("/api/v1")
final class ExplainController {

  private static final int MOST_PROFILES = 50;
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Advising advising;
  private final Shelf shelf;

  ExplainController(Advising advising, Shelf shelf) {
    this.advising = advising;
    this.shelf = shelf;
  }

  @PostMapping("/why")
  ResponseEntity<byte[]> why(HttpServletRequest request) throws IOException {
    Query query = Query.of(request);
    return answer(request, query, Inquiry.why(query));
  }

  @PostMapping("/questions")
  ResponseEntity<byte[]> questions(HttpServletRequest request) throws IOException {
    Query query = Query.of(request);
    return answer(request, query, Inquiry.questions(query));
  }

  @PostMapping("/change")
  ResponseEntity<byte[]> change(HttpServletRequest request) throws IOException {
    Query query = Query.of(request);
    return answer(request, query, Inquiry.change(query));
  }

  private ResponseEntity<byte[]> answer(HttpServletRequest request, Query query, Inquiry inquiry)
      throws IOException {
    Settings settings = query.settings();
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Profile profile = Body.of(request).profile();
    Rulebook rulebook = advising.edition(settings).rulebook();
    try {
      return written(type, inquiry.answer(rulebook, profile));
    } catch (InputException e) {
      String named = e.problems().get(0).file();
      throw Advising.parameter(query.nameOf(named), named, e);
    }
  }

  private static ResponseEntity<byte[]> written(Answer.Type type, Report report) {
    return Answer.passing(HttpStatus.OK, type, report.write(type.form(), Style.PLAIN));
  }

  @PostMapping("/whatif")
  ResponseEntity<byte[]> whatif(HttpServletRequest request) throws IOException {
    Query query = Query.of(request);
    Settings settings = query.settings();
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Body body = Body.of(request);
    var problems = new Problems();
    Mapping mapping = body.mapping("profile and facts", List.of("profile", "facts"), problems);
    Profile profile = Body.profile(mapping.get("profile"), mapping, problems);
    var values = new HashMap<Fact, Value>();
    if (mapping.get("facts") instanceof Mapping facts && !facts.entries().isEmpty()) {
      facts.entries().forEach((name, entry) -> read(name, entry, values, problems));
    } else {
      problems.add(
          mapping,
          "`facts` is missing, expected a mapping of facts such as {\"cloud.providerCount\": 2}");
    }
    body.check(problems);
    Profile before = Objects.requireNonNull(profile);
    Rulebook rulebook = advising.edition(settings).rulebook();
    Comparison comparison = Comparison.of(rulebook, before, before.with(values));
    return written(type, Report.comparison(rulebook, List.of(comparison)));
  }

  private static void read(
      String name, Node.Entry entry, Map<Fact, Value> values, Problems problems) {
    Fact fact = Catalogue.all().fact(name);
    if (fact == null) {
      problems.add(
          entry.key(),
          "unknown fact `" + name + "`" + Suggestion.didYouMean(name, Catalogue.all().names()));
      return;
    }
    Value value = ProfileReader.readValue(fact, entry.value(), problems);
    values.put(fact, value == null ? fact.unsaid() : value);
  }

  @PostMapping("/compare")
  ResponseEntity<byte[]> compare(HttpServletRequest request, Caller caller) throws IOException {
    Query query = Query.of(request);
    Settings settings = query.settings();
    var dayAfter = query.day("asOfAfter");
    String digestAfter =
        query.text("rulebookAfter", DIGEST, "the digest of a rulebook such as sha256:…");
    query.check();
    Answer.Type type = Answer.accepted(request, Answer.Type.REPORT);
    Body body = Body.of(request);
    boolean otherwise = dayAfter != null || digestAfter != null;
    Shelf.InUse inUse = advising.inUse();
    List<Side> sides = sides(body, caller, inUse, settings, otherwise);
    if (otherwise) {
      Profile last = sides.get(sides.size() - 1).profile();
      Settings after =
          new Settings(
              dayAfter == null ? settings.asOf() : dayAfter, settings.set(), settings.language());
      Rulebook rulebook =
          digestAfter == null
              ? advising.edition(inUse, after).rulebook()
              : archived(digestAfter, after);
      if (sides.size() > 1) {
        sides.remove(sides.size() - 1);
      }
      sides.add(new Side(rulebook, last));
    }
    var milestones = new ArrayList<Comparison>();
    for (int i = 1; i < sides.size(); i++) {
      Side before = sides.get(i - 1);
      Side after = sides.get(i);
      milestones.add(
          Comparison.of(before.rulebook(), before.profile(), after.rulebook(), after.profile()));
    }
    return written(type, Report.comparison(sides.get(sides.size() - 1).rulebook(), milestones));
  }

  private Rulebook archived(String digest, Settings settings) {
    try {
      Shelf.Edition edition = shelf.archived(digest, settings);
      if (edition != null) {
        return edition.rulebook();
      }
    } catch (InputException e) {
      throw Advising.parameter("rulebookAfter", digest, e);
    }
    throw new ApiProblem(
        ApiProblem.Kind.INVALID_PARAMETER,
        "rulebookAfter: there is no rulebook " + digest + "; GET /api/v1/rulebooks lists them");
  }

  /** A profile and the rulebook to look at it with. */
  private record Side(Rulebook rulebook, Profile profile) {}

  private List<Side> sides(
      Body body, Caller caller, Shelf.InUse inUse, Settings settings, boolean oneIsEnough) {
    var problems = new Problems();
    Mapping mapping =
        body.mapping("profiles or advisories", List.of("profiles", "advisories"), problems);
    Node profiles = mapping.get("profiles");
    Node advisories = mapping.get("advisories");
    if ((profiles == null) == (advisories == null)) {
      problems.add(mapping, "expected one of `profiles` and `advisories`");
    }
    body.check(problems);
    List<Node> items = items(profiles != null ? profiles : advisories, oneIsEnough, problems);
    body.check(problems);
    var sides = new ArrayList<Side>();
    if (profiles != null) {
      Rulebook rulebook = advising.edition(inUse, settings).rulebook();
      for (Node item : items) {
        Profile profile = ProfileReader.read(item, problems);
        if (profile != null) {
          sides.add(new Side(rulebook, profile));
        }
      }
    } else {
      for (Node item : items) {
        Side side = advised(item, caller, problems);
        if (side != null) {
          sides.add(side);
        }
      }
    }
    body.check(problems);
    return sides;
  }

  private static List<Node> items(@Nullable Node list, boolean oneIsEnough, Problems problems) {
    int least = oneIsEnough ? 1 : 2;
    if (list instanceof Sequence sequence
        && sequence.items().size() >= least
        && sequence.items().size() <= MOST_PROFILES) {
      return sequence.items();
    }
    if (list != null) {
      problems.add(
          list,
          "found "
              + (list instanceof Sequence sequence
                  ? "a list of " + sequence.items().size()
                  : list.inWords())
              + ", expected a list of "
              + least
              + " to "
              + MOST_PROFILES
              + (oneIsEnough ? "" : ", or one with asOfAfter or rulebookAfter"));
    }
    return List.of();
  }

  private @Nullable Side advised(Node item, Caller caller, Problems problems) {
    if (item instanceof Scalar scalar && scalar.value() instanceof String id) {
      try {
        Decision decision = advising.find(caller, id);
        return new Side(
            advising.edition(decision).rulebook(), advising.profile(advising.content(decision)));
      } catch (ApiProblem e) {
        problems.add(item, e.detail());
        return null;
      }
    }
    problems.add(item, "found " + item.inWords() + ", expected the id of an advisory");
    return null;
  }
}
