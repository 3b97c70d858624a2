package org.waymark.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.document.InputException;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.RulebookArchive;
import org.waymark.store.RulebookHistory;
import org.waymark.store.StoreUnavailable;

/**
 * Lets one rulebook take the place of another: the one that the history names, whichever instance
 * put it there, or the one in a watched folder. A rulebook is compiled and warm before it is used.
 */
final class Succession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

  private final Shelf shelf;
  private final RulebookArchive archive;
  private final RulebookHistory history;
  private final Meters meters;
  private final AtomicBoolean closed = new AtomicBoolean();
  private long failed;
  private volatile String refusal = "";

  Succession(Shelf shelf, RulebookArchive archive, RulebookHistory history, Meters meters) {
    this.shelf = shelf;
    this.archive = archive;
    this.history = history;
    this.meters = meters;
    meters.use(shelf.current().rulebook());
    meters.watch(this);
  }

  /**
   * The texts of the rulebook that the history names; those of the service where nobody chose
   * others.
   *
   * @throws InputException where the history names one whose texts are not kept
   */
  static RulebookFiles first(
      RulebookFiles shipped, RulebookArchive archive, RulebookHistory history)
      throws InputException {
    RulebookHistory.Change active = history.active();
    String digest = active == null ? "" : active.entry().digest();
    if (active == null
        || digest.equals(shipped.digest())
        || (active.entry().kind() == RulebookHistory.Kind.SHIPPED
            && !history.wasInUse(shipped.digest()))) {
      return shipped;
    }
    RulebookFiles files = archive.find(digest);
    if (files == null || !files.digest().equals(digest)) {
      throw InputException.of(
          "rulebook " + digest,
          "is in use by the database's history, but its texts are not kept as they were: restore a"
              + " backup, or start with `--rules DIR` to advise with a folder of rules");
    }
    return files;
  }

  /** Looks again and again for what others put in use. */
  void follow(long everyMillis) {
    again(this::look, everyMillis);
  }

  /** Looks again and again for what is saved in a folder. */
  void watch(FolderWatch folder, long everyMillis) {
    again(() -> saved(folder), everyMillis);
  }

  private void again(Runnable look, long everyMillis) {
    var thread =
        new Thread(
            () -> {
              while (!closed.get()) {
                try {
                  Thread.sleep(everyMillis);
                  look.run();
                } catch (InterruptedException e) {
                  return;
                }
              }
            },
            "waymark-succession");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      RulebookHistory.Change change = history.active();
      if (change != null && change.sequence() != failed) {
        follow(change);
      }
    } catch (StoreUnavailable e) {
      // Whoever writes to the database says so; the next look may succeed.
      LOG.debug("the history of rulebooks cannot be read", e);
    }
  }

  private void follow(RulebookHistory.Change change) {
    String digest = change.entry().digest();
    if (digest.equals(shelf.current().rulebook().digest())) {
      return;
    }
    try {
      RulebookFiles files = archive.find(digest);
      if (files == null || !files.digest().equals(digest)) {
        throw InputException.of("rulebook " + digest, "its texts are not kept as they were");
      }
      use(files, prepared(files));
    } catch (InputException e) {
      failed = change.sequence();
      refuse("rulebook " + digest + " is not used, though the history names it", e);
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      failed = change.sequence();
      refusal = "rulebook " + digest + " could not be used";
      LOG.error(refusal, e);
    }
  }

  /** A rulebook that is ready to be used. */
  Shelf.Edition prepared(RulebookFiles files) throws InputException {
    Shelf.Edition edition = compiled(files);
    Warmth.warm(edition.adviser());
    return edition;
  }

  /** A rulebook that is ready but for its first, slow evaluations. */
  Shelf.Edition compiled(RulebookFiles files) throws InputException {
    return shelf.compiled(files);
  }

  /** Advises with another rulebook from now on. */
  synchronized void use(RulebookFiles files, Shelf.Edition edition) {
    shelf.use(files, edition);
    meters.use(edition.rulebook());
    refusal = "";
    LOG.info(
        "rulebook {} ({}) is in use", edition.rulebook().version(), edition.rulebook().digest());
  }

  private void saved(FolderWatch folder) {
    try {
      RulebookFiles files = folder.changed();
      if (files == null) {
        return;
      }
      if (files.digest().equals(shelf.current().rulebook().digest())) {
        // What was wrong has been taken back.
        refusal = "";
        return;
      }
      folder.check(files);
      Shelf.Edition edition = prepared(files);
      archive.keep(files, edition.rulebook().version());
      use(files, edition);
    } catch (InputException e) {
      refuse("what was saved is not used", e);
    } catch (StoreUnavailable e) {
      folder.again();
      LOG.warn("what was saved is not used until the database keeps it");
    } catch (RuntimeException e) {
      refusal = "what was saved could not be used";
      LOG.error(refusal, e);
    }
  }

  private void refuse(String what, InputException e) {
    refusal = what + ": " + e.problems().get(0);
    LOG.warn(
        "{}; {} ({}) stays in use:{}",
        what,
        shelf.current().rulebook().version(),
        shelf.current().rulebook().digest(),
        e.problems().stream()
            .limit(20)
            .map(problem -> "\n  " + problem)
            .reduce("", String::concat));
  }

  /** Why the newest rulebook is not the one in use; null where it is. */
  @Nullable String refusal() {
    return refusal.isEmpty() ? null : refusal;
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
