package io.foreknown.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** The index of events that are all known finds what that of events that come and go finds. */
class FixedIndexLawsTest {
  @Property(tries = 500)
  void findsWhatTheOtherIndexFindsAndTellsItOnce(
      @ForAll("entries") List<IndexEntry> entries, @ForAll("probes") Probe probe) {
    MeetingIndex other = new MeetingIndex();
    entries.forEach(other::add);
    List<IndexEntry> expected = new ArrayList<>();
    other.find(probe, expected::add);
    List<IndexEntry> found = new ArrayList<>();

    new FixedIndex(entries).find(probe, place -> found.add(entries.get(place)));

    Statistics.label("found").collect(Math.min(expected.size(), 5));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 500)
  void anIndexByDaysFindsTheSame(
      @ForAll("entries") List<IndexEntry> entries,
      @ForAll("probes") Probe probe,
      @ForAll @LongRange(min = 1, max = 700) long width) {
    List<Integer> expected = new ArrayList<>();
    new FixedIndex(entries).find(probe, expected::add);
    List<Integer> found = new ArrayList<>();

    new TimedIndex(entries, width).find(probe, found::add);

    Statistics.label("found").collect(Math.min(expected.size(), 5));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 100)
  void anIndexByDaysHasAllPlacesOnceAndInTheOrderOfDays(
      @ForAll("entries") List<IndexEntry> entries) {
    List<Integer> places = new TimedIndex(entries, 1_000).places();

    assertThat(places)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, entries.size()).boxed().toList())
        .isSortedAccordingTo(
            Comparator.comparingLong(place -> Math.floorDiv(entries.get(place).from(), 1_000)));
  }

  @Property(tries = 100)
  void termsAreNumberedAsTheyCome(@ForAll List<Long> terms) {
    TermNumbers numbers = new TermNumbers();
    List<Long> distinct = new ArrayList<>();
    for (long term : terms) {
      assertThat(numbers.find(term)).isEqualTo(distinct.indexOf(term));
      if (!distinct.contains(term)) {
        distinct.add(term);
      }
      assertThat(numbers.add(term)).isEqualTo(distinct.indexOf(term));
    }
    assertThat(numbers.size()).isEqualTo(distinct.size());
  }

  @Provide
  Arbitrary<List<IndexEntry>> entries() {
    Arbitrary<IndexEntry> entry =
        Combinators.combine(Arbitraries.integers().between(0, 999), hazard(), reach(), terms())
            .as((id, hazard, reach, terms) -> new IndexEntry("e" + id, hazard, reach, terms));
    return Arbitraries.oneOf(entry.list().ofMaxSize(5), entry.list().ofMaxSize(300))
        .map(list -> list.stream().distinct().toList());
  }

  @Provide
  Arbitrary<Probe> probes() {
    return Combinators.combine(hazard(), reach(), terms()).as(Probe::new);
  }

  private static Arbitrary<String> hazard() {
    return Arbitraries.of("met", "met.tornado", "security", "");
  }

  private static Arbitrary<Reach> reach() {
    return Combinators.combine(
            Arbitraries.longs().between(-2_000, 2_000),
            Arbitraries.oneOf(
                Arbitraries.just(0L),
                Arbitraries.longs().between(0, 20),
                Arbitraries.longs().between(0, 1_000)))
        .as((from, length) -> new Reach(from, from + length));
  }

  private static Arbitrary<long[]> terms() {
    return Arbitraries.longs()
        .between(2, 14)
        .list()
        .ofMaxSize(4)
        .map(list -> list.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }
}
