package org.waymark.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.advice.Advisory;
import org.waymark.document.InputException;
import org.waymark.profile.Profile;
import org.waymark.rulebook.Gates;
import org.waymark.rulebook.Rulebook;

/**
 * What a run over many organisations says as a whole. It takes some megabytes whatever their
 * number. Not safe for threads: each keeps its own, and they are merged in any order to the same
 * result.
 */
public final class Portfolio {

  private final Book book;
  private final @Nullable Gates gates;
  private final Counts counts;
  private final Outliers outliers;

  /** A portfolio of no organisation yet, by the rules that advise them. */
  public Portfolio(Rulebook rulebook) {
    this(Book.of(rulebook), rulebook.gates());
  }

  Portfolio(Book book, @Nullable Gates gates) {
    this.book = book;
    this.gates = gates;
    this.counts = new Counts(book);
    this.outliers = new Outliers(book);
  }

  /**
   * Counts an organisation and its advice.
   *
   * @throws IllegalArgumentException where other rules gave the advice
   * @throws IllegalStateException where the portfolio was read without its rules
   */
  public void add(Profile profile, Advisory advisory) {
    if (gates == null) {
      throw new IllegalStateException("a portfolio that was read without its rules is only told");
    }
    if (!advisory.rulebookDigest().equals(book.digest())) {
      throw new IllegalArgumentException(
          "found advice by " + advisory.rulebookDigest() + ", expected " + book.digest());
    }
    counts.add(profile, advisory, gates.closed(profile));
    outliers.add(profile, advisory);
  }

  /** Counts a line that was no profile. */
  public void addRejected() {
    counts.rejected[0]++;
  }

  /**
   * Adds what another portfolio counted.
   *
   * @throws IllegalArgumentException where it is one by other rules
   */
  public void merge(Portfolio other) {
    if (!book.decidesAs(other.book)) {
      throw new IllegalArgumentException(
          "found a portfolio by " + other.book.digest() + ", expected one by " + book.digest());
    }
    counts.rows().add(other.counts.rows());
    outliers.add(other.outliers);
  }

  /** The number of organisations. */
  public long organisations() {
    return counts.organisations[Breakdown.ALL];
  }

  /** The number of lines that were no profiles. */
  public long rejected() {
    return counts.rejected[0];
  }

  /** SHA-256 of the sources of the rules that advised. */
  public String rulebookDigest() {
    return book.digest();
  }

  /** The ids of the rules that advised, in their order. */
  public List<String> rules() {
    return book.rules().stream().map(Book.Entry::id).toList();
  }

  /** Everything as text that {@link #of} and {@link #read} read; lines end with a line feed. */
  public String state() {
    return State.write(this);
  }

  /**
   * The portfolio of a state, to which more can be added.
   *
   * @throws InputException with what is wrong with the text, or where other rules gave the advice
   */
  public static Portfolio of(Rulebook rulebook, String state) throws InputException {
    return State.read(state, rulebook);
  }

  /**
   * The portfolio of a state without its rules, to be told or compared.
   *
   * @throws InputException with what is wrong with the text
   */
  public static Portfolio read(String state) throws InputException {
    return State.read(state, null);
  }

  Book book() {
    return book;
  }

  Counts counts() {
    return counts;
  }

  Outliers outliers() {
    return outliers;
  }
}
