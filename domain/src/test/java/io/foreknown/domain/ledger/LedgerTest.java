package io.foreknown.domain.ledger;

import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final EventKey CROCUS = new EventKey(ClaimType.INCIDENT, "crocus");
  private static final EventKey GULAG = new EventKey(ClaimType.INCIDENT, "gulag");

  private final Revision first = revision(1, "2024-03-22", 50, CROCUS);
  private final Revision second = revision(2, "2024-03-23", 20, CROCUS);
  private final Revision third = revision(3, "2024-03-24", 70, GULAG);

  @Test
  void firstRevisionStands() {
    LedgerUpdate ledgerUpdate = Kept.of().enter(first);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
    assertThat(ledgerUpdate.refused()).isNull();
    assertThat(ledgerUpdate.after().event()).isEqualTo(CROCUS);
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void higherRevisionStandsInPlaceOfTheLower() {
    LedgerUpdate ledgerUpdate = Kept.of(first, second).enter(third);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
    assertThat(ledgerUpdate.after().event()).isEqualTo(GULAG);
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lowerRevisionThatComesLateIsSuperseded() {
    LedgerUpdate ledgerUpdate = Kept.of(third).enter(first);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.SUPERSEDED);
    assertThat(ledgerUpdate.refused()).isNull();
    assertThat(ledgerUpdate.after()).isEqualTo(Kept.of(first, third).ledger);
    assertThat(ledgerUpdate.after().event()).isEqualTo(GULAG);
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void sameContentAgainIsADuplicate() {
    for (Revision again : new Revision[] {first, second}) {
      LedgerUpdate ledgerUpdate = Kept.of(first, second).enter(again);
      assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.DUPLICATE);
      assertThat(ledgerUpdate.after()).isEqualTo(ledgerUpdate.before());
      assertThat(ledgerUpdate.counts()).isEqualTo(again);
      assertThat(ledgerUpdate.refused()).isNull();
    }
  }

  @Test
  void sameContentUnderAnotherNumberIsARevision() {
    LedgerUpdate ledgerUpdate = Kept.of(first).enter(revision(2, "2024-03-22", 50, CROCUS));

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
  }

  @Test
  void greaterHashUnderOneNumberIsRefused() {
    Revision greater = revision(1, "2024-03-01", 51, GULAG);

    LedgerUpdate ledgerUpdate = Kept.of(first).enter(greater);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.REFUSED);
    assertThat(ledgerUpdate.refused()).isEqualTo(greater);
    assertThat(ledgerUpdate.after().event()).isEqualTo(CROCUS);
    assertThat(ledgerUpdate.after().firstPublished())
        .as("what is refused was never accepted")
        .isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lesserHashUnderOneNumberTakesItsPlace() {
    Revision lesser = revision(1, "2024-03-25", 49, GULAG);

    LedgerUpdate ledgerUpdate = Kept.of(first).enter(lesser);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
    assertThat(ledgerUpdate.refused()).isEqualTo(first);
    assertThat(ledgerUpdate.after().event()).isEqualTo(GULAG);
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-25"));
  }

  @Test
  void lesserHashUnderALowerNumberCountsButDoesNotStand() {
    Revision lesser = revision(1, "2024-03-02", 49, GULAG);

    LedgerUpdate ledgerUpdate = Kept.of(first, second).enter(lesser);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.SUPERSEDED);
    assertThat(ledgerUpdate.refused()).isEqualTo(first);
    assertThat(ledgerUpdate.after().event()).isEqualTo(CROCUS);
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-02"));
  }

  @Test
  void refusedContentAgainIsADuplicateWhicheverCameFirst() {
    Revision greater = revision(1, "2024-03-25", 51, GULAG);

    assertThat(Kept.of(first, greater).enter(greater).arrivalResult())
        .isEqualTo(ArrivalResult.DUPLICATE);
    assertThat(Kept.of(greater, first).enter(greater).arrivalResult())
        .isEqualTo(ArrivalResult.DUPLICATE);
  }

  @Test
  void allLosersOfThreeContentsAreRemembered() {
    Revision greater = revision(1, "2024-03-25", 51, GULAG);
    Revision greatest = revision(1, "2024-03-25", 52, GULAG);

    assertThat(Kept.of(greatest, first, greater).all())
        .containsExactly(
            new Revision(
                1,
                first.hash(),
                first.publishedAt(),
                first.event(),
                first.origin(),
                Set.of(greater.hash(), greatest.hash())));
  }

  @Test
  void ofVeryManyContentsTheLeastAreRememberedInWhateverOrderTheyCame() {
    List<Revision> many =
        IntStream.rangeClosed(0, Ledger.MOST_REFUSED + 100)
            .mapToObj(hash -> revision(1, "2024-03-22", hash, CROCUS))
            .collect(Collectors.toCollection(ArrayList::new));
    Revision kept = one(many);
    Collections.shuffle(many, new Random(16));

    assertThat(one(many)).isEqualTo(kept);
    assertThat(kept.hash()).isEqualTo(new ContentHash(0, 0));
    assertThat(kept.refused()).hasSize(Ledger.MOST_REFUSED);
    assertThat(kept.hasSeen(new ContentHash(Ledger.MOST_REFUSED, 0))).isTrue();
    assertThat(kept.hasSeen(new ContentHash(Ledger.MOST_REFUSED + 1, 0))).isFalse();
  }

  private static Revision one(List<Revision> many) {
    return Kept.of(many.toArray(Revision[]::new)).all().iterator().next();
  }

  @Test
  void withdrawnClaimBelongsToNoEvent() {
    LedgerUpdate ledgerUpdate = Kept.of(first).enter(revision(2, "2024-03-30", 1, null));

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
    assertThat(ledgerUpdate.after().event()).isNull();
    assertThat(ledgerUpdate.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void whatErasesLeavesNothingOfWhatCameBefore() {
    LedgerUpdate ledgerUpdate = Kept.of(first, second, third).enter(erasing(9));

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.STANDS);
    assertThat(ledgerUpdate.after())
        .isEqualTo(new Ledger(Retraction.ERASING, null, moment("1970-01-01")))
        .matches(Ledger::isErased);
  }

  @Test
  void whatComesAfterAnErasureIsSupersededAndLeavesNoTrace() {
    LedgerUpdate ledgerUpdate = Kept.of(erasing(9)).enter(first);

    assertThat(ledgerUpdate.arrivalResult()).isEqualTo(ArrivalResult.SUPERSEDED);
    assertThat(ledgerUpdate.after()).isEqualTo(ledgerUpdate.before());
    assertThat(ledgerUpdate.refused()).isNull();
    assertThat(Kept.of(erasing(9)).enter(erasing(9)).arrivalResult())
        .isEqualTo(ArrivalResult.DUPLICATE);
  }

  @Test
  void whatErasesCountsBeforeAnyOtherContentUnderItsNumber() {
    Revision active = revision(Retraction.ERASING, "2024-03-22", 1, CROCUS);

    assertThat(Kept.of(active, erasing(9)).ledger).isEqualTo(Kept.of(erasing(9)).ledger);
    assertThat(Kept.of(erasing(9)).enter(active).arrivalResult()).isEqualTo(ArrivalResult.REFUSED);
  }

  private static Revision erasing(long hash) {
    return revision(Retraction.ERASING, "1970-01-01", hash, null);
  }

  @Test
  void originKeepsItsFileAndLineOncePublished() {
    assertThat(Origin.of("claims.ndjson", 7).at("foreknown.incidents.v1", 3, 99))
        .isEqualTo(new Origin("claims.ndjson", 7L, "foreknown.incidents.v1", 3, 99L));
  }

  @Test
  void hashesAreOrderedByTheirHighHalfFirst() {
    assertThat(new ContentHash(1, 9)).isLessThan(new ContentHash(2, 3));
    assertThat(new ContentHash(1, 3)).isLessThan(new ContentHash(1, 9));
    assertThat(new ContentHash(1, 3)).isEqualByComparingTo(new ContentHash(1, 3));
  }

  private static Revision revision(
      long number, String published, long hash, @Nullable EventKey event) {
    return new Revision(
        number,
        new ContentHash(hash, 0),
        moment(published),
        event,
        Origin.of("claims.ndjson", hash),
        Set.of());
  }
}
