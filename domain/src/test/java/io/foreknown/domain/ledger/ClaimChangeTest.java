package io.foreknown.domain.ledger;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimChangeTest {
  private static final EventKey CROCUS = new EventKey(ClaimType.INCIDENT, "crocus");
  private static final EventKey GULAG = new EventKey(ClaimType.INCIDENT, "gulag");

  private final Claim first = report(1, "2024-03-22", "crocus");
  private final Claim second = report(2, "2024-03-23", "crocus");
  private final Claim moved = report(3, "2024-03-24", "gulag");
  private final Claim withdrawn =
      new Retraction(report(4, "2024-03-25", "crocus").header(), ClaimType.INCIDENT);

  private final Kept kept = new Kept();

  @Test
  void newClaimStands() {
    assertThat(arrive(first)).containsExactly(new Stands(CROCUS, first, moment("2024-03-22")));
  }

  @Test
  void revisionStandsInPlaceOfTheEarlierOne() {
    arrive(first);

    assertThat(arrive(second)).containsExactly(new Stands(CROCUS, second, moment("2024-03-22")));
  }

  @Test
  void duplicateChangesNothing() {
    arrive(first);

    assertThat(arrive(first)).isEmpty();
  }

  @Test
  void claimThatMovesLeavesOneEventAndStandsInAnother() {
    arrive(first);

    assertThat(arrive(moved))
        .containsExactly(new Leaves(CROCUS, "i1"), new Stands(GULAG, moved, moment("2024-03-22")));
  }

  @Test
  void withdrawnClaimLeaves() {
    arrive(first);

    assertThat(arrive(withdrawn)).containsExactly(new Leaves(CROCUS, "i1"));
  }

  @Test
  void retractionThatComesFirstChangesNothingAndSoDoesWhatItWithdraws() {
    assertThat(arrive(withdrawn)).isEmpty();
    assertThat(arrive(first)).isEmpty();
  }

  @Test
  void claimStandsAgainAfterItsRetraction() {
    Claim restored = report(5, "2024-03-26", "crocus");
    arrive(first);
    arrive(withdrawn);

    assertThat(arrive(restored))
        .containsExactly(new Stands(CROCUS, restored, moment("2024-03-22")));
  }

  @Test
  void earlierRevisionThatComesLateMovesTheFirstPublication() {
    arrive(second);

    assertThat(arrive(first))
        .containsExactly(new FirstPublished(CROCUS, "i1", moment("2024-03-22")));
  }

  @Test
  void earlierRevisionThatWasPublishedLaterChangesNothing() {
    arrive(second);

    assertThat(arrive(report(1, "2024-03-29", "gulag"))).isEmpty();
  }

  @Test
  void refusedContentChangesNothing() {
    arrive(first, 50);

    assertThat(arrive(report(1, "2024-03-01", "gulag"), 51)).isEmpty();
  }

  @Test
  void contentThatTakesThePlaceOfAnotherMovesTheClaim() {
    Claim lesser = report(1, "2024-03-25", "gulag");
    arrive(first, 50);

    assertThat(arrive(lesser, 49))
        .containsExactly(new Leaves(CROCUS, "i1"), new Stands(GULAG, lesser, moment("2024-03-25")));
  }

  @Test
  void contentThatTakesThePlaceOfASupersededOneMovesTheFirstPublication() {
    arrive(first, 50);
    arrive(second);

    assertThat(arrive(report(1, "2024-03-25", "gulag"), 49))
        .containsExactly(new FirstPublished(CROCUS, "i1", moment("2024-03-23")));
  }

  @Test
  void everyChangeNamesItsClaim() {
    assertThat(
            List.<ClaimChange>of(
                new Stands(CROCUS, first, Instant.EPOCH),
                new Leaves(GULAG, "i1"),
                new FirstPublished(CROCUS, "i1", Instant.EPOCH)))
        .extracting(ClaimChange::claimId)
        .containsOnly("i1");
  }

  private List<ClaimChange> arrive(Claim claim) {
    return arrive(claim, 30 + claim.header().revision());
  }

  private List<ClaimChange> arrive(Claim claim, long hash) {
    LedgerUpdate ledgerUpdate =
        kept.enter(
            new Revision(
                claim.header().revision(),
                new ContentHash(hash, 0),
                claim.header().publishedAt(),
                claim instanceof Retraction ? null : EventKey.of(claim),
                Origin.of("claims.ndjson", hash),
                Set.of()));
    return ClaimChange.of(ledgerUpdate, claim);
  }

  private static Claim report(long revision, String published, String event) {
    return aReport("i1").revision(revision).published(published).ofEvent(event).claim();
  }
}
