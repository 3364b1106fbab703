package io.foreknown.domain.history;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.IncidentVerdict;
import org.junit.jupiter.api.Test;

/** Two outlets tell one event and share no id, until the desk says that they do. */
class MergedHistoryTest {
  private final BatchEngine batchEngine = new BatchEngine(Rules.shipped(), refused -> {});

  private void tell(Claim... claims) {
    for (Claim claim : claims) {
      batchEngine.add(
          claim, new ContentHash(claim.hashCode(), claim.hashCode()), Origin.of("claims", 1));
    }
  }

  private void takeBack(String claim, ClaimType type) {
    tell(Retraction.of(claim, type, 2, moment("2024-05-01"), null));
  }

  private Outlook now() {
    return Outlook.of(batchEngine, moment("2024-06-01"));
  }

  private static ReportBuilder flood(String id, int killed, String published) {
    return aReport(id).killed(Count.exactly(killed)).published(published);
  }

  private void told() {
    tell(
        aWarning("w1").claim(),
        flood("a", 30, "2024-03-22T14:00:00Z").claim(),
        flood("b", 10, "2024-03-22T16:00:00Z").claim());
  }

  private static Decision same(String id, String one, String other) {
    return aDecision(id).same(one, other);
  }

  @Test
  void whatIsTheSameIsOneDossierOneMatchAndOneDispute() {
    told();
    Outlook before = now();
    assertThat(before.dossiers()).hasSize(2);
    assertThat(before.matches()).hasSize(2);
    assertThat(before.questions()).isEmpty();

    tell(same("d1", "a", "b"));

    assertThat(now().matches()).extracting(Match::incident).containsExactly("a");
    assertThat(now().dossiers())
        .singleElement()
        .returns("a", of -> of.event().id())
        .returns(IncidentVerdict.WARNED, Dossier::verdict);
    assertThat(now().dossiers().get(0).event().merged()).containsExactly("b");
    assertThat(now().dossiers().get(0).event().evidence().count()).isEqualTo(2);
    assertThat(now().questions())
        .singleElement()
        .returns("a", of -> of.key().event().id())
        .satisfies(of -> assertThat(of.disputed()).isNotNull());
    takeBack("d1", ClaimType.DECISION);
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void chainIsOneEventNamedByTheOldest() {
    told();
    tell(flood("c", 30, "2024-03-22T13:00:00Z").claim());

    tell(same("d1", "a", "b"), same("d2", "b", "c"));

    assertThat(now().dossiers()).extracting(of -> of.event().id()).containsExactly("c");
    takeBack("c", ClaimType.INCIDENT);
    assertThat(now().dossiers()).extracting(of -> of.event().id()).containsExactly("a");
    takeBack("d2", ClaimType.DECISION);
    assertThat(now().dossiers()).extracting(of -> of.event().id()).containsExactly("a");
  }

  @Test
  void statementsAndDecisionsOnEitherCount() {
    told();
    tell(same("d1", "a", "b"));
    tell(
        aStatement("s1").on("b", "incident.injured").holding(Count.exactly(5)).claim(),
        aStatement("s2").on("a", "incident.injured").by("x").holding(Count.exactly(9)).claim(),
        aDecision("d2").dismissing("w1", "b"));

    assertThat(now().questions())
        .extracting(of -> of.key().predicate())
        .containsExactlyInAnyOrder("incident.killed", "incident.injured");
    assertThat(now().matches()).singleElement().returns(true, Match::isDismissed);
  }

  @Test
  void decisionOnAPairCountsUnderWhicheverIdOfTheWarning() {
    told();
    tell(
        aWarning("w0").published("2024-02-01").claim(),
        aDecision("d1").sameWarnings("w1", "w0"),
        aDecision("d2").dismissing("w1", "a"));

    assertThat(now().outcomes()).extracting(of -> of.event().id()).containsExactly("w0");
    assertThat(now().matches())
        .filteredOn(Match::isDismissed)
        .extracting(Match::warning, Match::incident)
        .containsExactly(tuple("w0", "a"));
  }

  @Test
  void whatCameAfterTheHorizonIsConfirmedUnderWhicheverIdOfTheWarning() {
    tell(
        aWarning("w1").claim(),
        aReport("late").began("2024-08-01").published("2024-08-02").claim(),
        aWarning("w0").published("2024-02-01").claim(),
        aDecision("d1").sameWarnings("w1", "w0"));
    assertThat(now().matches()).isEmpty();

    tell(aDecision("d2").confirming("w1", "late"));

    assertThat(now().matches())
        .extracting(Match::warning, Match::incident)
        .containsExactly(tuple("w0", "late"));
  }

  @Test
  void whatIsSaidToBeDifferentLaterIsTwoAgain() {
    told();
    Outlook before = now();
    tell(same("d1", "a", "b"), aDecision("d2").at("2024-04-06").different("a", "b"));

    assertThat(now().matches()).isEqualTo(before.matches());
    assertThat(now().dossiers()).extracting(of -> of.event().id()).containsExactly("a", "b");
  }

  @Test
  void whatMayBeOneIsSuggestedUntilTheDeskDecides() {
    told();

    assertThat(now().links()).singleElement().returns("a", Link::older).returns("b", Link::younger);
    tell(same("d1", "a", "b"));
    assertThat(now().links()).isEmpty();
    takeBack("d1", ClaimType.DECISION);
    assertThat(now().links()).hasSize(1);
    tell(aDecision("d2").different("a", "b"));
    assertThat(now().links()).isEmpty();
  }

  @Test
  void whatDiffersFromOneOfAChainDiffersFromTheEvent() {
    told();
    tell(
        flood("c", 30, "2024-03-22T13:00:00Z").claim(),
        same("d1", "a", "c"),
        aDecision("d2").different("a", "b"));

    assertThat(now().dossiers()).extracting(of -> of.event().id()).containsExactly("b", "c");
    assertThat(now().links()).isEmpty();
    takeBack("d2", ClaimType.DECISION);
    assertThat(now().links()).singleElement().returns("c", Link::older);
  }

  @Test
  void hundredOutletsOnOneFloodAreFewLinks() {
    for (int i = 0; i < 100; i++) {
      tell(flood("i" + i, 30, "2024-03-22T%02d:%02d:00Z".formatted(17 + i / 60, i % 60)).claim());
    }

    assertThat(now().links()).hasSize(1 + 2 + 3 * 97);
  }
}
