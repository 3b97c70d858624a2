package org.waymark.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.advice.Advisory;
import org.waymark.profile.Profile;

/**
 * The organisations that stand out. Those least like the others are the ones to whom the rarest
 * recommendations apply; which are rare is known at the end only, so a few are kept for each rule.
 */
final class Outliers {

  private static final int SHOWN = 20;
  private static final int BY_RULE = 3;

  private final First most = new First(SHOWN, Outlier.MOST);
  private final First fewest = new First(SHOWN, Outlier.FEWEST);
  private final First mostOpen = new First(SHOWN, Outlier.MOST_OPEN);
  private final Map<String, First> byRule = new LinkedHashMap<>();
  private final Map<String, First> all = new LinkedHashMap<>();

  Outliers(Book book) {
    all.put("most", most);
    all.put("fewest", fewest);
    all.put("mostOpen", mostOpen);
    for (Book.Entry rule : book.rules()) {
      First some = new First(BY_RULE, Outlier.BY_ID);
      byRule.put(rule.id(), some);
      all.put("first." + rule.id(), some);
    }
  }

  void add(Profile profile, Advisory advisory) {
    var one =
        new Outlier(
            profile.id(),
            profile.name(),
            advisory.recommendations().size(),
            advisory.open().size());
    most.add(one);
    fewest.add(one);
    mostOpen.add(one);
    for (Advisory.Recommendation recommendation : advisory.recommendations()) {
      Objects.requireNonNull(byRule.get(recommendation.card().id())).add(one);
    }
  }

  void add(Outliers other) {
    other.all.forEach(
        (name, theirs) -> {
          First ours = Objects.requireNonNull(all.get(name), name);
          theirs.inOrder().forEach(ours::add);
        });
  }

  /** All lists by name. */
  Map<String, First> all() {
    return all;
  }

  List<Outlier> most() {
    return most.inOrder();
  }

  List<Outlier> fewest() {
    return fewest.inOrder();
  }

  List<Outlier> mostOpen() {
    return mostOpen.inOrder();
  }

  /** The first organisations by id to which a rule applies. */
  List<Outlier> first(String rule) {
    return Objects.requireNonNull(byRule.get(rule), rule).inOrder();
  }
}
