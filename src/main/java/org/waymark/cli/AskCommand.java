package org.waymark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.document.InputException;
import org.waymark.explain.Interview;
import org.waymark.explain.Reply;
import org.waymark.profile.Catalogue;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.profile.Value;
import org.waymark.report.FactWords;
import org.waymark.report.Language;
import org.waymark.report.ProfileText;
import org.waymark.report.ProfileYaml;
import org.waymark.report.QuestionWords;
import org.waymark.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Ask what settles most, one question after the other, and write each answer into the profile at"
          + " once: whenever you stop, nothing is lost."
    })
final class AskCommand implements Callable<Integer> {

  @ParentCommand Waymark waymark;

  @Parameters(
      paramLabel = "PROFILE",
      description = "The profile's file, JSON or YAML; it is made where there is none.")
  Path file = Path.of("");

  @Mixin RulebookChoice rulebookChoice = new RulebookChoice();

  /** What was answered, or declined, and the text before. */
  private record Step(Fact fact, String textBefore, boolean declined) {}

  @Override
  public Integer call() throws Exception {
    Language language = rulebookChoice.language;
    Rulebook rulebook = rulebookChoice.open(waymark);
    var interview = new Interview(rulebook);
    var sentences = new FactWords(language);
    var words = new QuestionWords(language, Terminal.width(waymark.environment));
    var in = new BufferedReader(new InputStreamReader(waymark.in, StandardCharsets.UTF_8));
    String text = start(in, language);
    if (text.isEmpty()) {
      return 0;
    }
    Profile profile = ProfileReader.read(file.toString(), text);
    Set<Fact> declined = new HashSet<>();
    Deque<Step> steps = new ArrayDeque<>();
    say(language.get("ask.how"));
    while (true) {
      List<Interview.Question> questions = interview.questions(profile, declined);
      int open = interview.unsettled(profile).size();
      if (questions.isEmpty()) {
        say(open == 0 ? language.get("questions.settled") : language.count("ask.declined", open));
        break;
      }
      Interview.Question question = questions.get(0);
      Fact fact = question.fact();
      waymark.out.print(words.ask(rulebook, question, steps.size() + 1, open));
      waymark.out.flush();
      String line = in.readLine();
      Reply reply = line == null ? new Reply.Stop() : Reply.of(fact, line);
      if (reply instanceof Reply.Stop) {
        say(language.count("ask.stopped", open));
        break;
      }
      if (reply instanceof Reply.Unclear) {
        say(language.get("ask.unclear", words.expectation(fact)));
      } else if (reply instanceof Reply.Unknown) {
        steps.push(new Step(fact, text, true));
        declined.add(fact);
      } else if (reply instanceof Reply.Back) {
        if (steps.isEmpty()) {
          say(language.get("ask.first"));
          continue;
        }
        Step last = steps.pop();
        declined.remove(last.fact());
        if (!last.declined()) {
          text = last.textBefore();
          profile = saved(text);
        }
      } else if (reply instanceof Reply.Answer answer) {
        steps.push(new Step(fact, text, false));
        text = ProfileText.with(text, fact, answer.value());
        profile = saved(text);
        if (!answer.value().isKnown()) {
          // Known as well as they know it: asked again, they could only say the same.
          declined.add(fact);
        }
        say(language.get("ask.noted", sentences.sentence(fact, profile.value(fact))));
      }
    }
    say(language.get("ask.saved", file));
    return 0;
  }

  /** The text to begin with: the file's, or a new profile's; empty where nobody answers. */
  private String start(BufferedReader in, Language language) throws InputException, IOException {
    if (Files.exists(file)) {
      return Books.text(file.toString(), waymark.in);
    }
    if (file.toString().equals("-")) {
      throw Books.problem(
          "-", "is standard input, expected the name of a file to write answers to");
    }
    waymark.out.print(language.get("ask.name") + "\n> ");
    waymark.out.flush();
    String name = in.readLine();
    if (name == null || name.isBlank()) {
      return "";
    }
    String id =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String text =
        ProfileYaml.document(
            new Profile(
                id.isEmpty() ? "organisation" : id.substring(0, Math.min(128, id.length())),
                name.strip(),
                new Value[Catalogue.all().facts().size()]));
    saved(text);
    return text;
  }

  private Profile saved(String text) throws InputException {
    Profile profile = ProfileReader.read(file.toString(), text);
    Books.write(file, text);
    return profile;
  }

  private void say(String text) {
    waymark.out.println(text);
    waymark.out.println();
    waymark.out.flush();
  }
}
