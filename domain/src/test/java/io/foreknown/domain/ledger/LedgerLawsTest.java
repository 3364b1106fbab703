package io.foreknown.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the ledger for any revisions of one claim, in any order, some of them repeated. */
class LedgerLawsTest {
  /** What an event knows of a claim. */
  private record Known(long revision, Instant firstPublished) {}

  @Property(tries = 1_000)
  void anyOrderOfArrivalGivesTheSameLedger(
      @ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
    Kept one = kept(arrivals);
    Kept other = kept(shuffled(repeated(arrivals), random));

    assertThat(other.ledger).isEqualTo(one.ledger);
    assertThat(other.revisions).isEqualTo(one.revisions);
  }

  @Property(tries = 1_000)
  void changesLeadEventsToWhatTheSetOfRevisionsImplies(
      @ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
    Map<EventKey, Known> events = new HashMap<>();
    Kept kept = new Kept();
    for (Arrival arrival : shuffled(repeated(arrivals), random)) {
      LedgerUpdate ledgerUpdate = kept.enter(arrival.revision());
      ClaimChange.of(ledgerUpdate, arrival.claim()).forEach(change -> apply(change, events));
    }

    assertThat(events).isEqualTo(implied(arrivals));
  }

  @Property(tries = 1_000)
  void everyArrivalIsAccountedFor(
      @ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
    List<Arrival> received = shuffled(repeated(arrivals), random);
    Map<ArrivalResult, Integer> tally = new EnumMap<>(ArrivalResult.class);
    Set<ContentHash> refused = new HashSet<>();
    Kept kept = new Kept();
    for (Arrival arrival : received) {
      LedgerUpdate ledgerUpdate = kept.enter(arrival.revision());
      tally.merge(ledgerUpdate.arrivalResult(), 1, Integer::sum);
      Revision loser = ledgerUpdate.refused();
      if (loser != null) {
        assertThat(refused.add(loser.hash())).as("refused once").isTrue();
      }
    }

    Set<Arrival> contents = new HashSet<>(arrivals);
    assertThat(tally.getOrDefault(ArrivalResult.DUPLICATE, 0))
        .isEqualTo(received.size() - contents.size());
    assertThat(refused).hasSize(contents.size() - counting(arrivals).size());
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("crocus", "gulag", "metro").injectNull(0.2))
        .as(Arrival::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  /** Refuses changes that an event could not follow. */
  private static void apply(ClaimChange change, Map<EventKey, Known> events) {
    if (change instanceof Stands stands) {
      long revision = stands.claim().header().revision();
      events.put(stands.event(), new Known(revision, stands.firstPublished()));
    } else if (change instanceof Leaves leaves) {
      assertThat(events.remove(leaves.event())).as("left from where it was").isNotNull();
    } else if (change instanceof FirstPublished first) {
      assertThat(
              events.computeIfPresent(
                  first.event(),
                  (event, known) -> new Known(known.revision(), first.firstPublished())))
          .as("still there")
          .isNotNull();
    }
  }

  private static Map<EventKey, Known> implied(List<Arrival> arrivals) {
    NavigableMap<Long, Arrival> counting = counting(arrivals);
    Instant first =
        counting.values().stream()
            .map(Arrival::published)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Arrival standing = counting.lastEntry().getValue();
    EventKey event = standing.revision().event();
    return event == null ? Map.of() : Map.of(event, new Known(standing.number(), first));
  }

  /** Of each number the content with the least hash. */
  private static NavigableMap<Long, Arrival> counting(List<Arrival> arrivals) {
    NavigableMap<Long, Arrival> byNumber = new TreeMap<>();
    for (Arrival arrival : arrivals) {
      byNumber.merge(
          arrival.number(),
          arrival,
          (one, other) -> one.hash().compareTo(other.hash()) <= 0 ? one : other);
    }
    return byNumber;
  }

  private static Kept kept(List<Arrival> arrivals) {
    return Kept.of(arrivals.stream().map(Arrival::revision).toArray(Revision[]::new));
  }

  private static List<Arrival> repeated(List<Arrival> arrivals) {
    List<Arrival> twice = new ArrayList<>(arrivals);
    twice.addAll(arrivals.subList(0, arrivals.size() / 2));
    return twice;
  }

  private static <T> List<T> shuffled(Collection<T> items, Random random) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
