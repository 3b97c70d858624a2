package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.waymark.advice.Advisory;
import org.waymark.advice.Extract;
import org.waymark.document.InputException;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.Format;
import org.waymark.report.JsonReport;
import org.waymark.report.ProfileYaml;
import org.waymark.report.Style;
import org.waymark.rulebook.Card;
import org.waymark.rulebook.Settings;
import org.waymark.store.Applied;
import org.waymark.store.Decision;
import org.waymark.store.DecisionLog;
import org.waymark.store.Idempotency;

/** Advises, keeps what was said, and says it again. */
final class Advising {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Shelf shelf;
  private final DecisionLog log;
  private final Meters meters;
  private final Shadowing shadowing;
  private final String program;

  Advising(Shelf shelf, DecisionLog log, Meters meters, Shadowing shadowing, String program) {
    this.shelf = shelf;
    this.log = log;
    this.meters = meters;
    this.shadowing = shadowing;
    this.program = program;
  }

  /**
   * How an advisory is shown.
   *
   * @param type in which format
   * @param chapter only chapters that begin so; empty for all
   * @param strength only what is so firm
   * @param open how many open recommendations a readable format shows
   */
  record View(Answer.Type type, String chapter, Card.Strength strength, int open) {

    static View of(HttpServletRequest request, Query query) {
      return new View(
          Answer.accepted(request, Answer.Type.ADVISORY),
          query.text("chapter", ""),
          query.option("strength", Card.Strength.class, Card.Strength.COULD),
          query.whole("open", Style.PLAIN.open(), 0, 1000));
    }

    /** Whether it is what is kept. */
    boolean isRecord() {
      return type == Answer.Type.JSON && chapter.isEmpty() && strength == Card.Strength.COULD;
    }

    String text(Advisory advisory, Shelf.Edition edition) {
      try {
        Advisory part = Extract.of(advisory, edition.rulebook(), chapter, strength);
        return type.format()
            .write(part, new Style(open, Style.PLAIN.width(), Style.PLAIN.colour()));
      } catch (InputException e) {
        throw parameter("chapter", chapter, e);
      }
    }
  }

  static ApiProblem parameter(String name, String value, InputException e) {
    return new ApiProblem(
        ApiProblem.Kind.INVALID_PARAMETER,
        name + ": " + e.problems().get(0).message(),
        e.problems().stream()
            .map(problem -> ApiProblem.error(name, value, problem.message()))
            .toList());
  }

  /** The rulebook in use, with the settings of a request. */
  Shelf.Edition edition(Settings settings) {
    return edition(inUse(), settings);
  }

  /** The rulebook in use, for a request that needs it with several settings. */
  Shelf.InUse inUse() {
    return shelf.inUse();
  }

  /** The rulebook that was in use when a request began, with settings. */
  Shelf.Edition edition(Shelf.InUse inUse, Settings settings) {
    try {
      return shelf.with(inUse, settings);
    } catch (InputException e) {
      throw new ApiProblem(
          ApiProblem.Kind.INVALID_PARAMETER,
          "set: " + e.problems().get(0).message(),
          e.problems().stream()
              .map(problem -> ApiProblem.error("set", problem.file(), problem.message()))
              .toList());
    }
  }

  /**
   * The key that a request gives to itself; null where it gives none.
   *
   * @param content what was asked beyond the path and the query
   */
  static Idempotency.@Nullable Key key(HttpServletRequest request, Caller caller, String content) {
    String value = request.getHeader("Idempotency-Key");
    if (value == null) {
      return null;
    }
    if (!IDEMPOTENCY_KEY.matcher(value).matches()) {
      throw new ApiProblem(
          ApiProblem.Kind.INVALID_PARAMETER,
          "Idempotency-Key: expected 1 to 200 visible ASCII characters");
    }
    return new Idempotency.Key(
        caller.getName(),
        value,
        Decision.sha256(
            request.getMethod()
                + "\n"
                + request.getRequestURI()
                + "?"
                + request.getQueryString()
                + "\n"
                + content));
  }

  /** Advises an organisation; keeps it where a request says nothing else. */
  ResponseEntity<byte[]> advise(
      HttpServletRequest request, Caller caller, Query query, Profile profile, String content) {
    boolean store = query.flag("store", true);
    Settings settings = query.settings();
    View view = View.of(request, query);
    query.check();
    Idempotency.Key key = key(request, caller, content);
    Shelf.Edition edition = edition(settings);
    Advisory advisory = meters.timed(() -> edition.adviser().advise(profile));
    meters.count(advisory, edition);
    if (settings.asOf() == null && settings.set().isEmpty()) {
      shadowing.see(caller.tenant(), edition.rulebook(), profile);
    }
    String json = store || view.isRecord() ? JsonReport.write(advisory) : "";
    String text = view.isRecord() ? json : view.text(advisory, edition);
    if (!store) {
      return Answer.passing(HttpStatus.OK, view.type(), text);
    }
    DecisionLog.Appended appended =
        log.append(
            caller.tenant(),
            about(request, caller, advisory),
            new Decision.Content(ProfileYaml.json(profile), json),
            key);
    Decision decision = appended.decision();
    var response =
        Answer.made(HttpStatus.CREATED, view.type())
            .header("Location", "/api/v1/advisories/" + decision.id());
    if (appended.repeated()) {
      response.header("Idempotency-Replayed", "true");
      text = text(decision, view);
    }
    return response.body(Answer.bytes(text));
  }

  private Decision.About about(HttpServletRequest request, Caller caller, Advisory advisory) {
    return new Decision.About(
        DecisionLog.now(),
        caller.getName(),
        RequestFilter.id(request),
        RequestFilter.trace(request),
        advisory.id(),
        advisory.name(),
        advisory.rulebookVersion(),
        advisory.rulebookDigest(),
        advisory.asOf(),
        JsonReport.json(advisory.set()),
        advisory.language(),
        program,
        Applied.of(advisory));
  }

  /** A tenant's decision; somebody else's is none. */
  Decision find(Caller caller, String id) {
    Decision decision = ID.matcher(id).matches() ? log.find(caller.tenant(), id) : null;
    if (decision == null) {
      throw new ApiProblem(ApiProblem.Kind.NOT_FOUND, "there is no advisory `" + id + "`");
    }
    return decision;
  }

  /** What was said, as it was said; in another form where it can be made again exactly. */
  String text(Decision decision, View view) {
    Decision.Content content = log.content(decision);
    if (view.isRecord()) {
      return content.advisory();
    }
    Shelf.Edition edition = edition(decision);
    Advisory again = edition.adviser().advise(profile(content));
    if (!Format.JSON.write(again, Style.PLAIN).equals(content.advisory())) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "this version of Waymark would not say the same: only the JSON that was kept can be had;"
              + " replay says what differs");
    }
    return view.text(again, edition);
  }

  /** The rulebook of a decision. */
  Shelf.Edition edition(Decision decision) {
    try {
      Shelf.Edition edition = shelf.of(decision);
      if (edition != null) {
        return edition;
      }
    } catch (InputException e) {
      // Rules that this version of Waymark does not read any more.
      throw unreadable(decision, e.problems().get(0).message());
    }
    throw unreadable(decision, "its texts are not kept");
  }

  private static ApiProblem unreadable(Decision decision, String why) {
    return new ApiProblem(
        ApiProblem.Kind.CONFLICT,
        "the rulebook of that day, "
            + decision.about().rulebookDigest()
            + ", cannot be used any more: "
            + why);
  }

  Decision.Content content(Decision decision) {
    return log.content(decision);
  }

  /** The profile of a decision, as it was. */
  Profile profile(Decision.Content content) {
    try {
      return ProfileReader.read("profile", content.profile());
    } catch (InputException e) {
      throw new ApiProblem(
          ApiProblem.Kind.CONFLICT,
          "the profile of that day cannot be read any more: " + e.problems().get(0).message());
    }
  }
}
