package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.rulebook.RulebookFiles;
import org.waymark.store.Drafts.Draft;
import org.waymark.store.Drafts.State;

/** Drafts and the history of rulebooks, on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DraftsTest {

  private static final RulebookFiles FIRST =
      new RulebookFiles(Map.of("a.drl", "one", "b.yaml", "two"));

  @Parameter TestDatabase kind;

  private Database database;
  private Drafts drafts;
  private RulebookHistory history;
  private RulebookFiles base;

  @BeforeEach
  void begin() throws Exception {
    database = OpenDatabases.of(kind);
    drafts = new Drafts(database);
    history = new RulebookHistory(database);
    RulebookHistory.Change active = history.ship(FIRST, "1", "test");
    base = new RulebookArchive(database).find(active.entry().digest());
  }

  @AfterAll
  static void closeAll() {
    OpenDatabases.close();
  }

  private Draft draft() {
    return drafts.create("local", "A draft", base.digest(), Map.of(), "ann", "");
  }

  private static Map<String, @Nullable String> change(String name, @Nullable String text) {
    var change = new HashMap<String, @Nullable String>();
    change.put(name, text);
    return change;
  }

  private Draft edited(Draft draft, String name, @Nullable String text, String by) {
    return drafts.edit(draft, draft.base(), change(name, text), by, name);
  }

  private Draft approved(String name, String text) {
    Draft draft = edited(draft(), name, text, "ann");
    draft =
        drafts.submit(draft, "ann", drafts.files(draft).digest(), "sha256:impact", "{}", "done");
    return drafts.approve(draft, "bob", "good");
  }

  @Test
  void aDraftHoldsItsBaseAndWhatWasWrittenInItsPlace() {
    Draft draft = edited(draft(), "c.drl", "three", "ann");
    draft = edited(draft, "a.drl", null, "ann");
    var expected = new TreeMap<>(base.texts());
    expected.remove("a.drl");
    expected.put("c.drl", "three");
    assertThat(drafts.files(draft).texts()).isEqualTo(expected);
    assertThat(draft.revision()).isEqualTo(2);
    assertThat(drafts.files(edited(draft, "a.drl", "again", "bob")).texts())
        .containsEntry("a.drl", "again");
    assertThat(drafts.authors(draft)).containsExactly("ann", "bob");
  }

  @Test
  void whoeverKnowsAnOlderRevisionWritesNothing() {
    Draft draft = draft();
    edited(draft, "c.drl", "mine", "ann");
    assertThatExceptionOfType(Drafts.Stale.class)
        .isThrownBy(() -> edited(draft, "c.drl", "yours", "bob"));
    Draft now = drafts.find("local", draft.id());
    assertThat(drafts.files(now).texts()).containsEntry("c.drl", "mine");
    assertThat(drafts.authors(now)).containsExactly("ann");
  }

  @Test
  void ofManyWhoWriteAtOnceOneWritesEachRevision() throws Exception {
    Draft draft = draft();
    List<Boolean> wrote =
        Together.run(
            8,
            i -> {
              try {
                edited(draft, "f" + i + ".drl", "x", "editor " + i);
                return true;
              } catch (Drafts.Stale e) {
                return false;
              }
            });
    assertThat(wrote).containsOnlyOnce(true);
    assertThat(drafts.find("local", draft.id()).revision()).isEqualTo(1);
  }

  @Test
  void anEditTakesTheSubmissionAndTheApprovalBack() {
    Draft approved = approved("c.drl", "three");
    assertThat(approved.state()).isEqualTo(State.APPROVED);
    assertThat(approved.submission().approvedBy()).isEqualTo("bob");
    assertThat(drafts.impact(approved, "sha256:impact")).isEqualTo("{}");
    Draft edited = edited(approved, "c.drl", "four", "ann");
    assertThat(edited.state()).isEqualTo(State.OPEN);
    assertThat(edited.submission()).isEqualTo(new Drafts.Submission("", "", "", ""));
    assertThatExceptionOfType(Drafts.Stale.class)
        .isThrownBy(() -> drafts.publish(approved, drafts.files(approved), "2", true, "bob", "r"));
    assertThat(drafts.events(edited))
        .extracting(Drafts.Event::kind)
        .containsExactly(
            Drafts.EventKind.BEGUN,
            Drafts.EventKind.EDITED,
            Drafts.EventKind.SUBMITTED,
            Drafts.EventKind.APPROVED,
            Drafts.EventKind.EDITED);
  }

  @Test
  void aTenantSeesItsOwnDraftsAlone() {
    Draft draft = draft();
    assertThat(drafts.find("other", draft.id())).isNull();
    assertThat(drafts.list("other", 10)).isEmpty();
    assertThat(drafts.list("local", 1000)).contains(draft);
  }

  @Test
  void ofManyWhoPublishAtOnceOnePublishes() throws Exception {
    Draft draft = approved("d.drl", "of many");
    RulebookFiles files = drafts.files(draft);
    long before = history.active().sequence();
    List<Boolean> published =
        Together.run(
            6,
            i -> {
              try {
                drafts.publish(draft, files, "2", true, "bob", "why " + i);
                return true;
              } catch (Drafts.Stale | RulebookHistory.Conflict e) {
                return false;
              }
            });
    assertThat(published).containsOnlyOnce(true);
    assertThat(history.active().sequence()).isEqualTo(before + 1);
    assertThat(history.active().entry().digest()).isEqualTo(files.digest());
    assertThat(history.active().entry().approvedBy()).isEqualTo("bob");
    assertThat(drafts.find("local", draft.id()).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void whatStartsFromAnotherRulebookThanTheOneInUseIsNotPublished() {
    Draft late = approved("late.drl", "late");
    Draft early = approved("early.drl", "early");
    drafts.publish(early, drafts.files(early), "2", true, "bob", "first");
    String active = history.active().entry().digest();
    assertThatExceptionOfType(RulebookHistory.Conflict.class)
        .isThrownBy(() -> drafts.publish(late, drafts.files(late), "2", true, "bob", "second"));
    assertThat(history.active().entry().digest()).isEqualTo(active);
    assertThat(drafts.find("local", late.id()).state()).isEqualTo(State.APPROVED);
    assertThat(new RulebookArchive(database).find(drafts.files(late).digest())).isNull();
  }

  @Test
  void whatIsPublishedAsideIsInTheHistoryButNotInUse() {
    String active = history.active().entry().digest();
    Draft draft = approved("aside.drl", "aside");
    RulebookFiles files = drafts.files(draft);
    drafts.publish(draft, files, "2", false, "bob", "for a trial");
    assertThat(history.active().entry().digest()).isEqualTo(active);
    assertThat(history.holds(files.digest())).isTrue();
    assertThat(history.wasInUse(files.digest())).isFalse();
    assertThat(history.list(Long.MAX_VALUE, 1).get(0).entry().reason()).isEqualTo("for a trial");
  }

  @Test
  void newerShippedRulesTakeThePlaceOfOlderOnesAlone() throws Exception {
    try (Database other = Database.open(kind.fresh())) {
      var another = new RulebookHistory(other);
      RulebookFiles second = new RulebookFiles(Map.of("a.drl", "second"));
      another.ship(FIRST, "1", "1.0");
      assertThat(another.ship(second, "2", "2.0").entry().digest()).isEqualTo(second.digest());
      // An instance of the older version starts again while they are exchanged.
      assertThat(another.ship(FIRST, "1", "1.0").entry().digest()).isEqualTo(second.digest());
      another.activate(
          new RulebookHistory.Entry(
              FIRST.digest(), "1", RulebookHistory.Kind.ROLLED_BACK, "bob", "r", "", "", ""),
          second.digest());
      RulebookFiles third = new RulebookFiles(Map.of("a.drl", "third"));
      assertThat(another.ship(third, "3", "3.0").entry().digest()).isEqualTo(FIRST.digest());
    }
  }

  @Test
  void onlyOneInstanceWorksOnAPublication() throws Exception {
    Draft draft = draft();
    var publications = new Publications(database);
    assertThat(Together.run(5, i -> publications.begin(draft.id(), "instance " + i)))
        .containsOnlyOnce(true);
    String owner = publications.find(draft.id()).owner();
    assertThat(publications.note(draft.id(), "nobody", Publications.Phase.DONE, "")).isFalse();
    assertThat(publications.note(draft.id(), owner, Publications.Phase.FAILED, "why")).isTrue();
    assertThat(publications.find(draft.id()).problem()).isEqualTo("why");
    assertThat(publications.begin(draft.id(), "another")).isTrue();
  }

  @Test
  void countsOfAShadowAddUpWhoeverCounts() throws Exception {
    var shadows = new Shadows(database);
    Shadows.Shadow shadow =
        shadows.begin(base.digest(), "bob", java.time.Instant.now().plusSeconds(60));
    Together.run(
        4,
        i -> {
          shadows.add(
              shadow.id(),
              List.of(new Shadows.Count("local", "CLD-01", "ADDED", 2)),
              List.of(new Shadows.Example("local", "CLD-01", "ADDED", "acme")));
          return true;
        });
    assertThat(shadows.counts(shadow.id(), "local"))
        .containsExactly(new Shadows.Count("local", "CLD-01", "ADDED", 8));
    assertThat(shadows.examples(shadow.id(), "local")).hasSize(1);
    assertThat(shadows.counts(shadow.id(), "other")).isEmpty();
    assertThat(shadows.last().isRunning()).isTrue();
    shadows.end("bob");
    assertThat(shadows.last().isRunning()).isFalse();
  }
}
