package org.waymark.web;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.waymark.advice.Adviser;
import org.waymark.document.InputException;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileReader;
import org.waymark.report.JsonReport;

/**
 * Whether the rulebook is warm: the first evaluations take many times as long as later ones, so the
 * service does some before it says that it is ready.
 */
final class Warmth {

  private static final int EVALUATIONS = 2_000;
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  /** A thin profile of each sort: what they say does not matter, only that rules are tried. */
  private static final String[] PROFILES = {
    "{\"id\":\"a\",\"name\":\"A\",\"organisation\":{\"kind\":\"ENTERPRISE\",\"industry\":\"K\","
        + "\"size\":\"LARGE\",\"regulated\":true},\"cloud\":{\"providerCount\":1,"
        + "\"deploymentModel\":\"PRIVATE\",\"migrationStatus\":\"RUNNING\"}}",
    "{\"id\":\"b\",\"name\":\"B\",\"organisation\":{\"kind\":\"GOVERNMENT\"}}",
    "{\"id\":\"c\",\"name\":\"C\",\"organisation\":{\"kind\":\"CARRIER\"}}"
  };

  private final Shelf shelf;
  private volatile boolean warm;

  Warmth(Shelf shelf) {
    this.shelf = shelf;
  }

  boolean isWarm() {
    return warm;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var thread = new Thread(this::warm, "waymark-warmth");
    thread.setDaemon(true);
    thread.start();
  }

  private void warm() {
    try {
      warm(shelf.current().adviser());
    } finally {
      warm = true;
    }
  }

  /** Advises some organisations, so that the first that asks need not wait. */
  static void warm(Adviser adviser) {
    try {
      long until = System.nanoTime() + AT_MOST.toNanos();
      for (int i = 0; i < EVALUATIONS && System.nanoTime() < until; i++) {
        Profile profile = ProfileReader.read("profile", PROFILES[i % PROFILES.length]);
        JsonReport.write(adviser.advise(profile));
      }
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
  }
}
