package org.waymark.editing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.rulebook.RulebookFiles;

/** What can be edited by itself. */
public enum EntryKind {
  /** A rule of a .drl file, with the comment lines directly above it. */
  RULE("[A-Z]{3}-[0-9]{2,3}", "an id such as CLD-45"),
  /** The words of a rule, in a .cards.yaml file. */
  CARD("[A-Z]{3}-[0-9]{2,3}", "an id such as CLD-45"),
  /** The proof of a rule, in a .cases.yaml file. */
  CASES("[A-Z]{3}-[0-9]{2,3}", "an id such as CLD-45"),
  /** A number that rules compare with, in thresholds.yaml. */
  THRESHOLD("[A-Z][A-Z0-9_]{2,60}", "a name of capitals, digits and underscores");

  private final String form;
  private final String formInWords;

  EntryKind(String form, String formInWords) {
    this.form = form;
    this.formInWords = formInWords;
  }

  /** Whether an id has the form that this kind of entry needs. */
  boolean accepts(String id) {
    return id.matches(form);
  }

  String formInWords() {
    return formInWords;
  }

  /** The kind in a message, such as {@code card}. */
  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One of the kind in a message, such as {@code a card}. */
  String oneInWords() {
    return this == CASES ? inWords() : "a " + inWords();
  }

  /** What the entries of a file are; null where they cannot be edited by themselves. */
  public static @Nullable EntryKind of(String file) {
    String bare = RulebookFiles.bare(file);
    if (bare.endsWith(".drl")) {
      return bare.equals("terms.drl") ? null : RULE;
    }
    if (bare.endsWith(".cards.yaml")) {
      return CARD;
    }
    if (bare.endsWith(".cases.yaml")) {
      return CASES;
    }
    return bare.equals("thresholds.yaml") ? THRESHOLD : null;
  }
}
