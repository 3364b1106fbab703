package io.foreknown.domain.alert;

import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.ClaimPositions;
import io.foreknown.domain.contradiction.ContradictionChange;
import io.foreknown.domain.contradiction.Discussion;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.Predicates;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContradictionAlertsTest {
  private static final String NAME = Predicates.SPECIFICITY;
  private static final QuestionKey QUESTION =
      new QuestionKey(new EventKey(ClaimType.WARNING, "w1"), NAME);

  private static final QuestionKey TOLL =
      new QuestionKey(new EventKey(ClaimType.INCIDENT, "i1"), Predicates.KILLED);

  private final Discussion discussion =
      new Discussion(QUESTION, Objects.requireNonNull(Predicates.shipped().named(NAME)));
  private final Discussion tolls =
      new Discussion(TOLL, Objects.requireNonNull(Predicates.shipped().named(Predicates.KILLED)));

  private List<Alert> say(StatementBuilder given) {
    ClaimPositions claimPositions =
        Objects.requireNonNull(
            ClaimPositions.of(given.on("w1", NAME).claim(), Predicates.shipped()));
    List<ContradictionChange> changes =
        discussion.put(Objects.requireNonNull(claimPositions.on(NAME)));
    ChangePoint cause =
        new ChangePoint(
            claimPositions.attribution().publishedAt(), claimPositions.attribution().claim());
    return ContradictionAlerts.of(QUESTION, changes, cause);
  }

  private static StatementBuilder general(String id, String speaker) {
    return aStatement(id).by(speaker).holding("general");
  }

  private static StatementBuilder named(String id, String speaker) {
    return aStatement(id).by(speaker).holding("site").at("https://example.org/" + id);
  }

  @Test
  void openingIsReported() {
    assertThat(say(general("s1", "svr").published("2024-04-01"))).isEmpty();

    assertThat(say(named("s2", "us").published("2024-04-02")))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.subject()).isEqualTo("w1 warning.specificity");
              assertThat(alert.kind()).isEqualTo(AlertKind.CONTRADICTION_OPENED);
              assertThat(alert.causedBy()).isEqualTo("s2");
              assertThat(alert.publishedAt()).isEqualTo(moment("2024-04-02"));
              assertThat(alert.links()).containsExactly("https://example.org/s2");
              assertThat(alert.headline())
                  .isEqualTo(
                      "the us said the warning named the site; the svr said the warning was general");
            });
  }

  @Test
  void oneMoreHolderIsNoNews() {
    say(general("s1", "svr").published("2024-04-01"));
    say(named("s2", "us").published("2024-04-02"));

    assertThat(say(general("s3", "fsb").published("2024-04-03"))).isEmpty();
  }

  @Test
  void floodOfOpeningsByOneClaimIsOneAlert() {
    say(general("s1", "svr").published("2024-04-01"));
    say(aStatement("s2").by("fsb").holding("none").published("2024-04-01"));
    say(
        aStatement("s3")
            .by("gru")
            .holding(new Position.OfScale("none", "city"))
            .published("2024-04-01"));
    List<Alert> alerts = say(named("s4", "us").published("2024-04-02"));

    assertThat(alerts)
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.headline())
                    .startsWith("How specific was the warning? 4 answers: ")
                    .contains("the us said the warning named the site; ")
                    .contains("; the fsb said the warning ")
                    .contains("; the gru said the warning ")
                    .doesNotContain("; and "));
  }

  @Test
  void ladderPagesNobodyAndWhatALaterFigureReachesIsSaidToBeOvertaken() {
    assertThat(toll("s1", "police", 3, "2024-04-01T10:00:00Z")).isEmpty();
    assertThat(toll("s2", "mayor", 7, "2024-04-01T10:12:00Z")).isEmpty();
    assertThat(toll("s3", "ministry", 5, "2024-04-01T10:25:00Z")).hasSize(1);

    assertThat(toll("s4", "hospital", 9, "2024-04-01T10:38:00Z"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(AlertKind.CONTRADICTION_RESOLVED);
              assertThat(alert.headline())
                  .isEqualTo(
                      "Overtaken by a later figure: the mayor said the death toll was 7;"
                          + " the ministry said the death toll was 5");
              assertThat(alert.causedBy()).isEqualTo("s4");
            });
    assertThat(ContradictionAlerts.of(TOLL, tolls.contradictions()))
        .extracting(Alert::headline)
        .as("in a replay too")
        .anySatisfy(headline -> assertThat(headline).startsWith("Overtaken"));
  }

  private List<Alert> toll(String id, String speaker, long killed, String published) {
    StatementBuilder given =
        aStatement(id)
            .on("i1", Predicates.KILLED)
            .by(speaker)
            .holding(Count.exactly(killed))
            .published(published);
    ClaimPositions claimPositions =
        Objects.requireNonNull(ClaimPositions.of(given.claim(), Predicates.shipped()));
    return ContradictionAlerts.of(
        TOLL,
        tolls.put(Objects.requireNonNull(claimPositions.on(Predicates.KILLED))),
        new ChangePoint(moment(published), id));
  }

  @Test
  void resolvingReopeningAndWithdrawingAreReported() {
    say(general("s1", "svr").published("2024-04-01"));
    say(named("s2", "us").published("2024-04-02"));

    assertThat(say(general("s3", "us").asCorrection().published("2024-04-03")))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(AlertKind.CONTRADICTION_RESOLVED);
              assertThat(alert.headline()).startsWith("Resolved: the us said");
              assertThat(alert.causedBy()).isEqualTo("s3");
            });
    assertThat(say(named("s4", "nsc").published("2024-04-04")))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(AlertKind.CONTRADICTION_OPENED);
              assertThat(alert.headline()).startsWith("Again: the nsc said");
              assertThat(alert.causedBy()).isEqualTo("s4");
            });
    ChangePoint retraction = new ChangePoint(moment("2024-04-05"), "s1");
    assertThat(ContradictionAlerts.of(QUESTION, discussion.remove("s1"), retraction))
        .as("another one holds the side still")
        .isEmpty();
    ChangePoint last = new ChangePoint(moment("2024-04-06"), "s3");
    assertThat(ContradictionAlerts.of(QUESTION, discussion.remove("s3"), last))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.headline()).startsWith("Withdrawn: ");
              assertThat(alert.causedBy()).isEqualTo("s3");
            });
  }

  @Test
  void retractionThatResolvesIsReportedAsOfItself() {
    say(general("s1", "svr").published("2024-04-01"));
    say(named("s2", "us").published("2024-04-02"));
    say(general("s3", "us").asCorrection().published("2024-04-03"));
    say(named("s4", "nsc").published("2024-04-04"));
    ChangePoint retraction = new ChangePoint(moment("2024-04-05"), "s4");

    assertThat(ContradictionAlerts.of(QUESTION, discussion.remove("s4"), retraction))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.headline()).startsWith("Resolved: ");
              assertThat(alert.publishedAt()).isEqualTo(moment("2024-04-05"));
            });
  }

  @Test
  void reversalIsReportedOnceEachTime() {
    say(general("s1", "svr").published("2024-04-01"));
    List<Alert> first = say(named("s2", "svr").published("2024-04-02"));
    List<Alert> again = say(general("s3", "svr").published("2024-04-03"));

    assertThat(first)
        .singleElement()
        .satisfies(
            alert -> assertThat(alert.headline()).startsWith("the svr first said the warning was"));
    assertThat(again)
        .singleElement()
        .satisfies(alert -> assertThat(alert.causedBy()).isEqualTo("s3"));
  }

  @Test
  void replayTellsWhatWouldHaveBeenRaised() {
    say(general("s1", "svr").published("2024-04-01"));
    List<Alert> raised = say(named("s2", "us").published("2024-04-02"));
    List<Alert> resolved = say(general("s3", "us").asCorrection().published("2024-04-03"));

    assertThat(ContradictionAlerts.of(QUESTION, discussion.contradictions()))
        .extracting(Alert::id)
        .containsExactlyInAnyOrder(raised.get(0).id(), resolved.get(0).id());
  }

  @Test
  void onlyWhatWasPublishedLatelyIsNews() {
    say(general("s1", "svr").published("2024-04-01"));
    Alert alert = say(named("s2", "us").published("2024-04-02T12:00:00Z")).get(0);

    assertThat(AlertRules.shipped().isNews(alert, moment("2024-04-02T18:00:00Z"))).isTrue();
    assertThat(AlertRules.shipped().isNews(alert, moment("2024-04-02T18:00:00.001Z"))).isFalse();
    assertThatThrownBy(() -> new AlertRules(Duration.ofHours(-1)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void whatNeverWasAndIsNotIsNotReported() {
    assertThat(
            ContradictionAlerts.of(
                QUESTION,
                List.of(new ContradictionChange("c1", null, null)),
                new ChangePoint(moment("2024-04-05"), "s1")))
        .isEmpty();
  }
}
