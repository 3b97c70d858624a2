package org.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;
import org.waymark.document.Problems;
import org.waymark.document.Suggestion;
import org.waymark.editing.Impact;
import org.waymark.editing.Samples;
import org.waymark.profile.Profile;
import org.waymark.store.Database;
import org.waymark.store.Profiles;

/**
 * The profiles of several places, one after the other. What is wrong with some of them is kept, to
 * be told at the end all at once.
 */
final class LookedAt implements Iterator<Profile>, AutoCloseable {

  static final String STORE = "store";

  /** From this number of problems on nobody reads them. */
  private static final int MANY = 1000;

  private final Waymark waymark;
  private final Deque<String> places;
  private final StoreOptions store;
  private final String tenant;
  private final Impact.Population population;
  private final Problems problems = new Problems();
  private final Set<String> ids = new HashSet<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Iterator<Profile> current = List.<Profile>of().iterator();
  private String place = "";
  private @Nullable Database database;

  /**
   * Opens the store where it is one of the places.
   *
   * @param places files, names of samples, or the store
   * @param sample how many of the store's profiles at most; null for all
   */
  LookedAt(
      Waymark waymark,
      List<String> places,
      StoreOptions store,
      String tenant,
      @Nullable Integer sample)
      throws InputException {
    this.waymark = waymark;
    this.places = new ArrayDeque<>(places);
    this.store = store;
    this.tenant = tenant;
    long of = 0;
    long every = 1;
    if (places.contains(STORE)) {
      long there = stored().count(tenant);
      if (sample != null && there > sample) {
        of = there;
        every = (there + sample - 1) / sample;
      }
    }
    this.population =
        new Impact.Population(
            String.join(", ", places.stream().map(this::named).toList()), of, every);
  }

  /** A place as a report names it: the same on every machine. */
  private String named(String one) {
    if (one.equals(STORE)) {
      return STORE + " (" + tenant + ")";
    }
    return one.equals("-")
        ? "standard input"
        : one.substring(Math.max(one.lastIndexOf('/'), one.lastIndexOf('\\')) + 1);
  }

  /** What the profiles are. */
  Impact.Population population() {
    return population;
  }

  private Profiles stored() throws InputException {
    if (database == null) {
      database = store.openExisting(waymark);
      open.add(database);
    }
    var profiles = new Profiles(database);
    List<String> tenants = profiles.tenants();
    if (!tenants.contains(tenant)) {
      throw Books.problem(
          "--tenant " + tenant,
          "has no profile in the store"
              + (tenants.isEmpty()
                  ? ", nor has anybody else"
                  : ", expected one of "
                      + String.join(", ", tenants)
                      + Suggestion.didYouMean(tenant, tenants)));
    }
    return profiles;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      if (places.isEmpty() || problems.size() >= MANY) {
        return false;
      }
      place = places.remove();
      try {
        current = iterator(place);
      } catch (InputException e) {
        problems.addAll(e.problems());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return problems.size() < MANY;
  }

  private Iterator<Profile> iterator(String one) throws InputException, IOException {
    if (one.equals(STORE)) {
      return new StoredProfiles(stored(), tenant, population.every(), problems);
    }
    for (Samples samples : Samples.values()) {
      if (samples.name().toLowerCase(Locale.ROOT).equals(one)) {
        return samples.profiles().iterator();
      }
    }
    var file = new ProfileFile(one, waymark.in, problems);
    open.add(file);
    return file;
  }

  @Override
  public Profile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Profile profile = current.next();
    if (!ids.add(profile.id())) {
      problems.add(
          place,
          current instanceof ProfileFile file ? file.line() : 0,
          0,
          "a second profile `" + profile.id() + "`, expected each once");
    }
    return profile;
  }

  /**
   * Tells what was wrong.
   *
   * @param read how many profiles there were
   */
  void throwIfWrong(long read) throws InputException {
    if (problems.isEmpty() && read == 0) {
      problems.add(population.source(), 0, 0, "holds no profile, expected at least one");
    }
    if (problems.size() >= MANY) {
      problems.add(
          place,
          0,
          0,
          "has more problems than these: it was not read on after " + MANY + " of them");
    }
    problems.throwIfAny();
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }
}
