package org.waymark.web;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.document.InputException;
import org.waymark.document.Problem;
import org.waymark.document.Problems;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.rulebook.Rulebooks;
import org.waymark.store.Drafts;
import org.waymark.store.Publications;
import org.waymark.store.Publications.Phase;
import org.waymark.store.RulebookHistory;
import org.waymark.store.StoreUnavailable;

/** Makes rulebooks of approved drafts, one at a time, while the service goes on answering. */
final class Publisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private static final int WAITING = 20;
  private static final int PROBLEMS = 20;

  private final String instance = UUID.randomUUID().toString();
  private final Drafts drafts;
  private final Publications publications;
  private final Succession succession;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          work -> {
            var thread = new Thread(work, "waymark-publisher");
            thread.setDaemon(true);
            return thread;
          });

  Publisher(Drafts drafts, Publications publications, Succession succession) {
    this.drafts = drafts;
    this.publications = publications;
    this.succession = succession;
    publications.giveUpUnfinished();
  }

  /**
   * What somebody wishes to publish.
   *
   * @param draft an approved draft
   * @param inUse whether it is put in use too
   */
  record Wish(Drafts.Draft draft, boolean inUse, String by, String reason) {}

  /** Begins to publish; false where somebody does so already. */
  boolean begin(Wish wish) {
    if (!publications.begin(wish.draft().id(), instance)) {
      return false;
    }
    try {
      ((Executor) worker).execute(() -> work(wish));
    } catch (RejectedExecutionException e) {
      failed(wish, "too many drafts wait to be published, try again later");
      throw new StoreUnavailable("too many drafts wait to be published", e);
    }
    return true;
  }

  private void work(Wish wish) {
    try {
      publish(wish);
    } catch (InputException e) {
      failed(
          wish,
          e.problems().stream()
              .limit(PROBLEMS)
              .map(Problem::toString)
              .collect(Collectors.joining("\n")));
    } catch (Drafts.Stale | RulebookHistory.Conflict e) {
      failed(wish, String.valueOf(e.getMessage()));
    } catch (StoreUnavailable e) {
      failed(wish, "the database does not answer, try again later");
    } catch (RuntimeException e) {
      LOG.error("draft {} could not be published", wish.draft().id(), e);
      failed(wish, "a fault of Waymark; the log has more");
    }
  }

  private void failed(Wish wish, String problem) {
    try {
      publications.note(wish.draft().id(), instance, Phase.FAILED, problem);
    } catch (StoreUnavailable e) {
      // Nobody hears of it for a while: then it counts as given up.
      LOG.warn("it cannot be noted that draft {} was not published", wish.draft().id());
    }
  }

  private void publish(Wish wish) throws InputException {
    note(wish, Phase.CHECKING, "");
    RulebookFiles files = drafts.files(wish.draft());
    if (!files.digest().equals(wish.draft().submission().digest())) {
      throw InputException.of("draft " + wish.draft().id(), "is not what was approved");
    }
    var problems = new Problems();
    Rulebooks.check(files, problems);
    problems.throwIfAny();
    note(wish, Phase.COMPILING, "");
    Shelf.Edition edition = succession.compiled(files);
    note(wish, Phase.WARMING, "");
    Warmth.warm(edition.adviser());
    // From here on the history names it, whatever becomes of this instance.
    drafts.publish(
        wish.draft(), files, edition.rulebook().version(), wish.inUse(), wish.by(), wish.reason());
    if (wish.inUse()) {
      succession.use(files, edition);
    }
    note(wish, Phase.DONE, "");
  }

  private void note(Wish wish, Phase phase, String problem) {
    if (!publications.note(wish.draft().id(), instance, phase, problem)) {
      throw new Drafts.Stale();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
