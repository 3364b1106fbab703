package io.foreknown.domain.history;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.AlertKind;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Resolution;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.IncidentVerdict;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.WarningOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the desk decides, and what follows from it. */
class DecisionsOfHistoryTest {
  private static final String KILLED = "incident.killed";

  private final List<Rejection> refused = new ArrayList<>();
  private final BatchEngine batchEngine = new BatchEngine(Rules.shipped(), refused::add);

  private void tell(Claim... claims) {
    for (Claim claim : claims) {
      batchEngine.add(
          claim, new ContentHash(claim.hashCode(), claim.hashCode()), Origin.of("claims", 1));
    }
  }

  private void takeBack(String decision) {
    tell(Retraction.of(decision, ClaimType.DECISION, 2, moment("2024-05-01"), null));
  }

  private Outlook now() {
    return Outlook.of(batchEngine, moment("2024-06-01"));
  }

  private Match match() {
    assertThat(now().matches()).hasSize(1);
    return now().matches().get(0);
  }

  @Test
  void pairThatIsDismissedIsShownAndCountsNowhere() {
    tell(aWarning("w1").claim(), aReport("i1").claim());
    Outlook before = now();

    tell(aDecision("d1").because("another plot").dismissing("w1", "i1"));

    assertThat(match().isDismissed()).isTrue();
    assertThat(match().decisions())
        .singleElement()
        .satisfies(decided -> assertThat(decided.reason()).isEqualTo("another plot"));
    assertThat(match().evidence().first()).extracting(Evidence.Source::claim).contains("d1");
    assertThat(match().publishedAt()).isEqualTo(moment("2024-04-05T10:00:00Z"));
    assertThat(now().dossiers())
        .singleElement()
        .returns(IncidentVerdict.UNWARNED, Dossier::verdict)
        .returns(0L, Dossier::matchCount)
        .returns(null, Dossier::firstPrivateWarning);
    assertThat(now().outcomes())
        .singleElement()
        .returns(WarningOutcome.FALSE_ALARM, Outcome::outcome)
        .returns(0L, Outcome::incidentCount);
    assertThat(now().scorecards()).singleElement().returns(0L, Scorecard::warningsVerified);
    assertThat(now().alerts()).isEmpty();
    takeBack("d1");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void ofTwoWhoDisagreeTheNewestStandsAndBothAreShown() {
    tell(
        aWarning("w1").claim(),
        aReport("i1").claim(),
        aDecision("d2").at("2024-04-06").by("desk:bob").confirming("w1", "i1"),
        aDecision("d1").at("2024-04-05").by("desk:anna").dismissing("w1", "i1"));

    assertThat(match().decided()).isEqualTo(Decision.Verdict.CONFIRMED);
    assertThat(match().decisions()).extracting(Decided::decision).containsExactly("d2", "d1");
    assertThat(now().dossiers())
        .extracting(Dossier::verdict)
        .containsExactly(IncidentVerdict.WARNED);

    tell(aDecision("d3").at("2024-04-06").dismissing("w1", "i1"));
    assertThat(match().isDismissed()).as("of two at once the one of the greater id").isTrue();
    takeBack("d3");
    takeBack("d2");
    assertThat(match().isDismissed()).isTrue();
  }

  @Test
  void nearMissThatIsConfirmedIsAMatch() {
    tell(
        aWarning("w1").suspecting(party("isis")).claim(),
        aReport("i1").by(party("others")).claim());
    assertThat(match().kind()).isEqualTo(MatchKind.NEAR_MISS);

    tell(aDecision("d1").confirming("w1", "i1"));

    assertThat(match().kind()).isEqualTo(MatchKind.MATCH);
    assertThat(now().outcomes()).extracting(Outcome::outcome).containsExactly(WarningOutcome.HIT);
  }

  @Test
  void whatCameAfterTheHorizonIsAMatchIfItIsConfirmed() {
    ReportBuilder late = aReport("i1").began("2024-08-01").published("2024-08-02");
    tell(aWarning("w1").claim(), late.claim());
    assertThat(now().matches()).isEmpty();

    tell(aDecision("d1").confirming("w1", "i1"));

    assertThat(match().kind()).isEqualTo(MatchKind.MATCH);
    assertThat(now().dossiers())
        .extracting(Dossier::verdict)
        .containsExactly(IncidentVerdict.WARNED);
  }

  @Test
  void warningThatCameTooLateStaysTooLateWhateverIsConfirmed() {
    tell(
        aWarning("w1").issued("2024-03-23").claim(),
        aReport("i1").claim(),
        aDecision("d1").confirming("w1", "i1"));

    assertThat(match().kind()).isEqualTo(MatchKind.TOO_LATE);
    assertThat(now().dossiers())
        .extracting(Dossier::verdict)
        .containsExactly(IncidentVerdict.UNWARNED);
  }

  @Test
  void whatConcernsAnotherHazardIsNoMatchWhateverIsConfirmed() {
    tell(
        aWarning("w1").of("met.tornado").claim(),
        aReport("i1").claim(),
        aDecision("d1").confirming("w1", "i1"));

    assertThat(now().matches()).isEmpty();
  }

  private void dispute() {
    tell(
        toll("s1", "daily", 143, "2024-03-24").claim(),
        toll("s2", "agency", 139, "2024-03-25").claim());
  }

  private static StatementBuilder toll(String id, String speaker, int killed, String said) {
    return aStatement(id)
        .on("i1", KILLED)
        .by(speaker)
        .holding(Count.exactly(killed))
        .said(said)
        .published(said);
  }

  private Contradiction contradiction() {
    assertThat(now().contradictions()).hasSize(1);
    return now().contradictions().get(0);
  }

  @Test
  void questionThatIsDismissedIsResolvedAndRaisesNothingMore() {
    dispute();
    Outlook before = now();
    assertThat(contradiction().isOpen()).isTrue();

    tell(aDecision("d1").at("2024-03-26").dismissingQuestion("i1", KILLED));

    assertThat(contradiction().resolution()).isEqualTo(Resolution.DISMISSED);
    assertThat(contradiction().resolved()).isEqualTo(new ChangePoint(moment("2024-03-26"), "d1"));
    assertThat(now().alerts())
        .as("that it opened was told before")
        .extracting(Alert::kind)
        .containsExactly(AlertKind.CONTRADICTION_OPENED);
    takeBack("d1");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void disputeThatOpensAfterItsQuestionWasDismissedRaisesNothing() {
    tell(
        toll("s1", "daily", 143, "2024-03-24").claim(),
        toll("s2", "agency", 143, "2024-03-25").claim(),
        aDecision("d1").at("2024-03-26").dismissingQuestion("i1", KILLED),
        toll("s3", "agency", 139, "2024-03-27").claim());

    assertThat(now().contradictions())
        .isNotEmpty()
        .allMatch(found -> found.resolution() == Resolution.DISMISSED);
    assertThat(now().alerts()).isEmpty();
  }

  @Test
  void newPositionOfANewSpeakerOpensADismissedQuestionAgain() {
    dispute();
    tell(aDecision("d1").at("2024-03-26").dismissingQuestion("i1", KILLED));

    tell(toll("s3", "another", 139, "2024-03-27").claim());
    assertThat(now().contradictions())
        .as("a new speaker with an old position")
        .noneMatch(Contradiction::isOpen);
    tell(toll("s4", "daily", 141, "2024-03-28").claim());
    assertThat(now().contradictions())
        .as("an old speaker with a new position")
        .noneMatch(Contradiction::isOpen);
    tell(toll("s5", "hospital", 120, "2024-03-29").claim());
    assertThat(now().contradictions()).anyMatch(Contradiction::isOpen);
  }

  @Test
  void dismissalOfOneQuestionLeavesTheOthersAlone() {
    dispute();
    tell(aDecision("d1").at("2024-03-26").dismissingQuestion("i1", "incident.injured"));

    assertThat(contradiction().isOpen()).isTrue();
  }

  @Test
  void nobodyIsAlertedOfWhatIsMutedForTheTimeThatItIs() {
    tell(aWarning("w1").claim(), aReport("i1").claim());
    dispute();
    int all = now().alerts().size();
    assertThat(all).isEqualTo(2);

    tell(aDecision("d1").at("2024-03-20").muting("i1", "2024-03-24"));
    assertThat(now().alerts()).as("what became known later").hasSize(all);

    tell(aDecision("d2").at("2024-03-21").muting("i1", "2024-05-24"));
    assertThat(now().alerts()).isEmpty();
    assertThat(contradiction().isOpen()).as("nothing else changes").isTrue();
    takeBack("d2");

    tell(aDecision("d3").at("2024-03-21").mutingQuestion("i1", KILLED, "2024-05-24"));
    assertThat(now().alerts()).extracting(Alert::kind).containsExactly(AlertKind.VERDICT);
  }

  @Test
  void nobodyIsAlertedOfWarningsByAnIssuerThatIsMutedForTheTimeThatItIs() {
    tell(
        aWarning("w1").by(party("embassy")).claim(),
        aReport("i1").claim(),
        aStatement("s1").on("w1", "warning.credible").by("daily").holding(true).claim(),
        aStatement("s2").on("w1", "warning.credible").by("agency").holding(false).claim());
    List<Alert> all = now().alerts();
    assertThat(all)
        .extracting(Alert::kind)
        .containsExactlyInAnyOrder(AlertKind.VERDICT, AlertKind.CONTRADICTION_OPENED);

    tell(aDecision("d1").at("2024-03-01").mutingIssuer("embassy", "2024-03-02"));
    tell(aDecision("d2").at("2024-03-01").mutingIssuer("ministry", "2024-05-24"));
    assertThat(now().alerts()).as("another time, and another issuer").isEqualTo(all);

    tell(aDecision("d3").at("2024-03-02").mutingIssuer("embassy", "2024-05-24"));
    assertThat(now().alerts()).isEmpty();
    assertThat(now().dossiers())
        .extracting(Dossier::verdict)
        .containsExactly(IncidentVerdict.WARNED);
    takeBack("d3");
    assertThat(now().alerts()).isEqualTo(all);
  }

  @Test
  void whatOthersWarnedOfIsReportedOfAnIncidentOfWhichAMutedIssuerWarnedToo() {
    tell(
        aWarning("w1").by(party("embassy")).claim(),
        aWarning("w2").by(party("ministry")).inPublic().claim(),
        aReport("i1").claim(),
        aDecision("d1").at("2024-03-01").mutingIssuer("embassy", "2024-05-24"));

    assertThat(now().alerts())
        .singleElement()
        .satisfies(alert -> assertThat(alert.headline()).contains("ministry"));
  }

  @Test
  void decisionMayComeBeforeWhatItIsAbout() {
    tell(aDecision("d1").dismissing("w1", "i1"));
    assertThat(now().dossiers()).isEmpty();

    tell(aReport("i1").claim(), aWarning("w1").claim());

    assertThat(match().isDismissed()).isTrue();
  }

  @Test
  void laterRevisionOfADecisionMayBeAboutSomethingElse() {
    tell(
        aWarning("w1").claim(),
        aReport("i1").claim(),
        aReport("i2").began("2024-03-21").on(site("moscow", "RU-MOW", "RU")).claim(),
        aDecision("d1").dismissing("w1", "i1"),
        aDecision("d1").revision(2).dismissing("w1", "i2"));

    assertThat(now().matches())
        .filteredOn(Match::isDismissed)
        .extracting(Match::incident)
        .containsExactly("i2");
  }
}
