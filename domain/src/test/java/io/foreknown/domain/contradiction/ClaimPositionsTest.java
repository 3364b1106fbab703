package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anEnd;
import static io.foreknown.domain.given.Given.anUpdate;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimPositionsTest {
  private static ClaimPositions of(Claim claim) {
    return Objects.requireNonNull(orNull(claim));
  }

  private static @Nullable ClaimPositions orNull(Claim claim) {
    return ClaimPositions.of(claim, Predicates.shipped());
  }

  private static List<String> predicates(Claim claim) {
    return of(claim).answers().stream().map(ClaimPositions.ClaimPosition::predicate).toList();
  }

  private static List<String> speakers(Claim claim) {
    return of(claim).attribution().speakers().stream().map(Party::id).toList();
  }

  private static Held held(Claim claim, String predicate) {
    return Objects.requireNonNull(of(claim).on(predicate));
  }

  private static String key(Claim claim, String predicate) {
    return held(claim, predicate).stance().key();
  }

  @Test
  void statementOnAWarningIsKeptWithTheWarningAnyOtherWithTheIncident() {
    assertThat(of(aStatement("s1").on("e1", "warning.credible").claim()).event())
        .isEqualTo(new EventKey(ClaimType.WARNING, "e1"));
    assertThat(of(aStatement("s1").on("e1", "response.adequate").claim()).event())
        .isEqualTo(new EventKey(ClaimType.INCIDENT, "e1"));
  }

  @Test
  void statementIsHeldByItsSpeakerWithQuoteAndLink() {
    Held held =
        Objects.requireNonNull(
            of(aStatement("s1")
                    .revision(2)
                    .by("putin")
                    .quoting("blackmail")
                    .at("https://example.org/a")
                    .said("2024-03-19")
                    .asCorrection()
                    .claim())
                .on("warning.received"));

    assertThat(held.asOf()).isEqualTo(span("2024-03-19"));
    assertThat(held.attribution())
        .isEqualTo(
            new Attribution(
                "s1",
                2,
                moment("2024-04-02T12:00:00Z"),
                List.of(party("putin")),
                span("2024-03-19"),
                true,
                null,
                "blackmail",
                "https://example.org/a"));
  }

  @Test
  void statementThatFitsNoQuestionHoldsNothing() {
    assertThat(orNull(aStatement("s1").on("i1", "incident.attackers").claim())).isNull();
    assertThat(orNull(aStatement("s1").on("i1", Predicates.KILLED).claim())).isNull();
  }

  @Test
  void warningSaysThatItWasGivenToWhatAndHowPrecisely() {
    Claim warning = aWarning("w1").ofEvent("w").on(site("crocus", "moscow"), site("RU")).claim();

    assertThat(of(warning).event()).isEqualTo(new EventKey(ClaimType.WARNING, "w"));
    assertThat(predicates(warning))
        .containsExactly(
            "warning.issued", "warning.specificity", "warning.target", "warning.credible");
    assertThat(key(warning, "warning.issued")).isEqualTo("true");
    assertThat(key(warning, "warning.specificity")).isEqualTo("site..site");
    assertThat(of(warning).on("warning.received")).isNull();
  }

  @Test
  void warnerVouchesForTheWarningUntilHeCancelsItAndWhoRetellsItDoesNot() {
    Held credible =
        Objects.requireNonNull(
            of(aWarning("w1").by(party("embassy")).toldBy("A").claim()).on("warning.credible"));

    assertThat(credible.attribution().speakers()).containsExactly(party("embassy"));
    assertThat(of(aWarning("w1").cancelled("2024-03-08").claim()).on("warning.credible")).isNull();
  }

  @Test
  void warningThatNamesAHallLaterSaidSoWhenItDidAndNoSooner() {
    Claim warning =
        aWarning("w1")
            .by(party("us"))
            .issued("2024-03-07")
            .on(site("moscow", "RU"))
            .updated(
                anUpdate("2024-03-12").valid("2024-03-20").update(),
                anUpdate("2024-03-10").on(site("crocus", "moscow")).update(),
                anEnd("2024-03-15"))
            .claim();

    for (String predicate : List.of("warning.specificity", "warning.target")) {
      assertThat(held(warning, predicate).asOf()).isEqualTo(span("2024-03-10"));
      assertThat(held(warning, predicate).attribution().said()).isEqualTo(span("2024-03-10"));
    }
    assertThat(key(warning, "warning.specificity")).isEqualTo("site..site");
    assertThat(held(warning, "warning.issued").attribution().said()).isEqualTo(span("2024-03-07"));
  }

  @Test
  void whoRetellsThatAHallWasNamedLaterSaysSoWhenHePublishesIt() {
    Claim warning =
        aWarning("w1")
            .by(party("us"))
            .toldBy("A")
            .updated(anUpdate("2024-03-10").on(site("crocus", "moscow")).update())
            .claim();

    assertThat(held(warning, "warning.target").attribution()).isEqualTo(of(warning).attribution());
  }

  @Test
  void drillAndRetractionHoldNothing() {
    assertThat(orNull(aWarning("w1").asExercise().claim())).isNull();
    assertThat(orNull(new Retraction(aWarning("w1").claim().header(), ClaimType.WARNING))).isNull();
  }

  @Test
  void reportSaysWhatItTells() {
    assertThat(predicates(aReport("i1").claim()))
        .containsExactly("incident.outcome", "incident.began", "incident.place");
    assertThat(
            predicates(
                aReport("i1")
                    .killed(Count.exactly(3))
                    .injured(Count.exactly(4))
                    .by(party("isis"))
                    .claim()))
        .contains("incident.killed", "incident.injured", "incident.perpetrator");
    assertThat(key(aReport("i1").that(IncidentOutcome.FOILED).claim(), "incident.outcome"))
        .isEqualTo("foiled..foiled");
  }

  @Test
  void reportThatItWasNoneTellsNothingElse() {
    assertThat(predicates(aReport("i1").that(IncidentOutcome.DISPROVED).claim()))
        .containsExactly("incident.outcome");
  }

  @Test
  void reportIsHeldByThoseToWhomItIsAttributedElseTheOutletElseByNobodyElse() {
    assertThat(
            speakers(
                aReport("i1")
                    .toldBy("A")
                    .attributedTo(party("fsb"), party("baza"), party("fsb"))
                    .claim()))
        .containsExactly("baza", "fsb");
    assertThat(speakers(aReport("i1").toldBy("A").claim())).containsExactly("A");
    assertThat(speakers(aReport("i1").toldBy(" ").claim())).containsExactly("i1");
    assertThat(speakers(aReport("i1").claim())).containsExactly("i1");
    assertThat(speakers(aWarning("w1").by(party("us")).claim())).containsExactly("us");
  }

  @Test
  void outletWithANameThatIsNoIdHasOneMadeOfIt() {
    assertThat(speakers(aReport("i1").toldBy("A".repeat(300)).claim()).get(0)).hasSize(32);
    assertThat(speakers(aReport("i1").toldBy("A\nB").claim()).get(0)).hasSize(32);
  }

  @Test
  void reportOfAnEarlierMomentIsAWordOfThatMoment() {
    assertThat(of(aReport("i1").asOf("2024-03-22").claim()).attribution().said())
        .isEqualTo(span("2024-03-22"));
    assertThat(of(aReport("i1").claim()).attribution().said())
        .isEqualTo(Span.at(moment("2024-03-22T18:58:00Z")));
  }
}
