package io.foreknown.domain.ledger;

import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.Ledger.Entry;
import io.foreknown.domain.ledger.Ledger.Standing;
import java.util.Set;
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
    Entry entry = Ledger.enter(null, first);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.refused()).isNull();
    assertThat(entry.ledger().event()).isEqualTo(CROCUS);
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void higherRevisionStandsInPlaceOfTheLower() {
    Entry entry = Ledger.enter(ledger(first, second), third);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.ledger().event()).isEqualTo(GULAG);
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lowerRevisionThatComesLateIsSuperseded() {
    Entry entry = Ledger.enter(ledger(third), first);

    assertThat(entry.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(entry.refused()).isNull();
    assertThat(entry.ledger()).isEqualTo(ledger(first, third));
    assertThat(entry.ledger().event()).isEqualTo(GULAG);
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-22"));
  }

  @Test
  void sameContentAgainIsADuplicate() {
    Ledger known = ledger(first, second);

    for (Revision again : new Revision[] {first, second}) {
      Entry entry = Ledger.enter(known, again);
      assertThat(entry.standing()).isEqualTo(Standing.DUPLICATE);
      assertThat(entry.ledger()).isEqualTo(known);
      assertThat(entry.refused()).isNull();
    }
  }

  @Test
  void sameContentUnderAnotherNumberIsARevision() {
    Entry entry = Ledger.enter(ledger(first), revision(2, "2024-03-22", 50, CROCUS));

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
  }

  @Test
  void greaterHashUnderOneNumberIsRefused() {
    Revision greater = revision(1, "2024-03-01", 51, GULAG);

    Entry entry = Ledger.enter(ledger(first), greater);

    assertThat(entry.standing()).isEqualTo(Standing.REFUSED);
    assertThat(entry.refused()).isEqualTo(greater);
    assertThat(entry.ledger().event()).isEqualTo(CROCUS);
    assertThat(entry.ledger().firstPublished())
        .as("what is refused was never accepted")
        .isEqualTo(moment("2024-03-22"));
  }

  @Test
  void lesserHashUnderOneNumberTakesItsPlace() {
    Revision lesser = revision(1, "2024-03-25", 49, GULAG);

    Entry entry = Ledger.enter(ledger(first), lesser);

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.refused()).isEqualTo(first);
    assertThat(entry.ledger().event()).isEqualTo(GULAG);
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-25"));
  }

  @Test
  void lesserHashUnderALowerNumberCountsButDoesNotStand() {
    Revision lesser = revision(1, "2024-03-02", 49, GULAG);

    Entry entry = Ledger.enter(ledger(first, second), lesser);

    assertThat(entry.standing()).isEqualTo(Standing.SUPERSEDED);
    assertThat(entry.refused()).isEqualTo(first);
    assertThat(entry.ledger().event()).isEqualTo(CROCUS);
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-02"));
  }

  @Test
  void refusedContentAgainIsADuplicateWhicheverCameFirst() {
    Revision greater = revision(1, "2024-03-25", 51, GULAG);

    assertThat(Ledger.enter(ledger(first, greater), greater).standing())
        .isEqualTo(Standing.DUPLICATE);
    assertThat(Ledger.enter(ledger(greater, first), greater).standing())
        .isEqualTo(Standing.DUPLICATE);
  }

  @Test
  void allLosersOfThreeContentsAreRemembered() {
    Revision greater = revision(1, "2024-03-25", 51, GULAG);
    Revision greatest = revision(1, "2024-03-25", 52, GULAG);

    assertThat(ledger(greatest, first, greater).revisions())
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
  void withdrawnClaimBelongsToNoEvent() {
    Entry entry = Ledger.enter(ledger(first), revision(2, "2024-03-30", 1, null));

    assertThat(entry.standing()).isEqualTo(Standing.STANDS);
    assertThat(entry.ledger().event()).isNull();
    assertThat(entry.ledger().firstPublished()).isEqualTo(moment("2024-03-22"));
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

  private static Ledger ledger(Revision first, Revision... more) {
    Ledger ledger = Ledger.enter(null, first).ledger();
    for (Revision revision : more) {
      ledger = Ledger.enter(ledger, revision).ledger();
    }
    return ledger;
  }
}
