package io.foreknown.domain.ledger;

import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.Ledger.Entry;
import io.foreknown.domain.ledger.Ledger.Standing;
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
    Entry entry = Kept.of().enter(first);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.refused()).isNull();
    assertThat(entry.after().event()).isEqualTo(CROCUS);
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void higherRevisionStandsInPlaceOfTheLower() {
    Entry entry = Kept.of(first, second).enter(third);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.after().event()).isEqualTo(GULAG);
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lowerRevisionThatComesLateIsSuperseded() {
    Entry entry = Kept.of(third).enter(first);

    assertThat(entry.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(entry.refused()).isNull();
    assertThat(entry.after()).isEqualTo(Kept.of(first, third).ledger);
    assertThat(entry.after().event()).isEqualTo(GULAG);
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void sameContentAgainIsADuplicate() {
    for (Revision again : new Revision[] {first, second}) {
      Entry entry = Kept.of(first, second).enter(again);
      assertThat(entry.standing()).isEqualTo(Standing.DUPLICATE);
      assertThat(entry.after()).isEqualTo(entry.before());
      assertThat(entry.counts()).isEqualTo(again);
      assertThat(entry.refused()).isNull();
    }
  }

  @Test
  void sameContentUnderAnotherNumberIsARevision() {
    Entry entry = Kept.of(first).enter(revision(2, "2024-03-22", 50, CROCUS));

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
  }

  @Test
  void greaterHashUnderOneNumberIsRefused() {
    Revision greater = revision(1, "2024-03-01", 51, GULAG);

    Entry entry = Kept.of(first).enter(greater);

    assertThat(entry.standing()).isEqualTo(Standing.REFUSED);
    assertThat(entry.refused()).isEqualTo(greater);
    assertThat(entry.after().event()).isEqualTo(CROCUS);
    assertThat(entry.after().firstPublished())
        .as("what is refused was never accepted")
        .isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lesserHashUnderOneNumberTakesItsPlace() {
    Revision lesser = revision(1, "2024-03-25", 49, GULAG);

    Entry entry = Kept.of(first).enter(lesser);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.refused()).isEqualTo(first);
    assertThat(entry.after().event()).isEqualTo(GULAG);
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-25"));
  }

  @Test
  void lesserHashUnderALowerNumberCountsButDoesNotStand() {
    Revision lesser = revision(1, "2024-03-02", 49, GULAG);

    Entry entry = Kept.of(first, second).enter(lesser);

    assertThat(entry.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(entry.refused()).isEqualTo(first);
    assertThat(entry.after().event()).isEqualTo(CROCUS);
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-02"));
  }

  @Test
  void refusedContentAgainIsADuplicateWhicheverCameFirst() {
    Revision greater = revision(1, "2024-03-25", 51, GULAG);

    assertThat(Kept.of(first, greater).enter(greater).standing()).isEqualTo(Standing.DUPLICATE);
    assertThat(Kept.of(greater, first).enter(greater).standing()).isEqualTo(Standing.DUPLICATE);
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
    Entry entry = Kept.of(first).enter(revision(2, "2024-03-30", 1, null));

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.after().event()).isNull();
    assertThat(entry.after().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void whatErasesLeavesNothingOfWhatCameBefore() {
    Entry entry = Kept.of(first, second, third).enter(erasing(9));

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.after())
        .isEqualTo(new Ledger(Retraction.ERASING, null, moment("1970-01-01")))
        .matches(Ledger::isErased);
  }

  @Test
  void whatComesAfterAnErasureIsSupersededAndLeavesNoTrace() {
    Entry entry = Kept.of(erasing(9)).enter(first);

    assertThat(entry.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(entry.after()).isEqualTo(entry.before());
    assertThat(entry.refused()).isNull();
    assertThat(Kept.of(erasing(9)).enter(erasing(9)).standing()).isEqualTo(Standing.DUPLICATE);
  }

  @Test
  void whatErasesCountsBeforeAnyOtherContentUnderItsNumber() {
    Revision active = revision(Retraction.ERASING, "2024-03-22", 1, CROCUS);

    assertThat(Kept.of(active, erasing(9)).ledger).isEqualTo(Kept.of(erasing(9)).ledger);
    assertThat(Kept.of(erasing(9)).enter(active).standing()).isEqualTo(Standing.REFUSED);
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
