package io.foreknown.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The index tells what a look at every entry would tell, whatever was filed and forgotten. */
class MeetingIndexLawsTest {
  /** What is sought, with the means to decide it naively. */
  private record Sought(String hazard, Reach reach, List<Long> terms) {
    Probe probe() {
      return new Probe(hazard, reach, array(terms));
    }

    boolean finds(Filed filed) {
      return (hazard.startsWith(filed.hazard) || filed.hazard.startsWith(hazard))
          && filed.reach.from() <= reach.to()
          && filed.reach.to() >= reach.from()
          && !Collections.disjoint(terms, filed.terms);
    }
  }

  private record Filed(String hazard, Reach reach, List<Long> terms) {
    IndexEntry entry(int number) {
      return new IndexEntry("e" + number, hazard, reach, array(terms));
    }
  }

  private static long[] array(List<Long> terms) {
    return terms.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  @Property(tries = 500)
  void findsWhatALookAtAllEntriesFindsAndTellsItOnce(
      @ForAll("manyFiled") List<Filed> filed,
      @ForAll("sought") Sought sought,
      @ForAll Random random) {
    List<Integer> standing = new ArrayList<>();
    MeetingIndex index = new MeetingIndex();
    fill(index, filed, standing, random);
    List<String> found = new ArrayList<>();

    index.find(sought.probe(), indexEntry -> found.add(indexEntry.id()));

    List<String> expected = ids(standing, number -> sought.finds(filed.get(number)));
    Statistics.label("found").collect(Math.min(expected.size(), 5));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 500)
  void tellsOnceWhatWasSoughtBeforeOrIsNow(
      @ForAll("manyFiled") List<Filed> filed,
      @ForAll("maybeSought") @Nullable Sought before,
      @ForAll("maybeSought") @Nullable Sought now,
      @ForAll Random random) {
    List<Integer> standing = new ArrayList<>();
    MeetingIndex index = new MeetingIndex();
    fill(index, filed, standing, random);
    List<String> found = new ArrayList<>();

    index.findEither(
        before == null ? null : before.probe(),
        now == null ? null : now.probe(),
        indexEntry -> found.add(indexEntry.id()));

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            ids(
                standing,
                number ->
                    (before != null && before.finds(filed.get(number)))
                        || (now != null && now.finds(filed.get(number)))));
  }

  @Property(tries = 50)
  void forgettingEverythingLeavesNothing(
      @ForAll("manyFiled") List<Filed> filed, @ForAll Random random) {
    List<Integer> standing = new ArrayList<>();
    MeetingIndex index = new MeetingIndex();
    fill(index, filed, standing, random);
    Collections.shuffle(standing, random);

    standing.forEach(number -> index.remove(filed.get(number).entry(number)));

    assertThat(index.isEmpty()).isTrue();
  }

  /**
   * A place that is warned of all the time: its timeline is split, thinned out and joined again.
   */
  @Example
  void aHotPlaceIsFoundWhateverIsLeftOfIt() {
    List<Filed> filed =
        IntStream.range(0, 2_000)
            .mapToObj(at -> new Filed("met", new Reach(at, at + 10L), List.of(7L)))
            .toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, filed.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    MeetingIndex index = new MeetingIndex();
    order.forEach(number -> index.add(filed.get(number).entry(number)));

    for (int gone = 0; gone < order.size(); gone += 250) {
      List<Integer> left = order.subList(gone, order.size());
      List<String> found = new ArrayList<>();
      Sought all = new Sought("met", new Reach(0, 2_010), List.of(7L));
      index.findEither(all.probe(), all.probe(), indexEntry -> found.add(indexEntry.id()));

      assertThat(found).containsExactlyInAnyOrderElementsOf(ids(left, number -> true));
      left.subList(0, 250).forEach(number -> index.remove(filed.get(number).entry(number)));
    }
    assertThat(index.isEmpty()).isTrue();
  }

  /** Files all in any order, and forgets some again, at once or later. */
  private static void fill(
      MeetingIndex index, List<Filed> filed, List<Integer> standing, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, filed.size()).boxed().toList());
    if (random.nextBoolean()) {
      Collections.shuffle(order, random);
    }
    double forgotten = random.nextInt(3) / 3.0;
    for (int number : order) {
      index.add(filed.get(number).entry(number));
      standing.add(number);
      if (random.nextDouble() < forgotten) {
        int other = standing.remove(random.nextInt(standing.size()));
        index.remove(filed.get(other).entry(other));
      }
    }
  }

  private static List<String> ids(List<Integer> standing, Predicate<Integer> kept) {
    return standing.stream().filter(kept).map(number -> "e" + number).toList();
  }

  /** Often more in one timeline than a chunk takes. */
  @Provide
  Arbitrary<List<Filed>> manyFiled() {
    Arbitrary<Filed> any = Combinators.combine(hazard(), reach(), terms(4)).as(Filed::new);
    return Arbitraries.oneOf(any.list().ofMaxSize(20), any.list().ofMaxSize(4 * Chunk.MOST));
  }

  @Provide
  Arbitrary<Sought> sought() {
    return Combinators.combine(hazard(), reach(), terms(4)).as(Sought::new);
  }

  @Provide
  Arbitrary<Sought> maybeSought() {
    return sought().injectNull(0.2);
  }

  private static Arbitrary<String> hazard() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just("met")),
        Tuple.of(1, Arbitraries.of("met.tornado", "security")));
  }

  /**
   * Moments, and durations of all classes, many of them touching by a millisecond or missing by
   * one.
   */
  private static Arbitrary<Reach> reach() {
    Arbitrary<Long> from = Arbitraries.longs().between(-20, 20).map(n -> n * 8);
    Arbitrary<Long> duration =
        Arbitraries.integers()
            .between(0, 9)
            .flatMap(
                doubling ->
                    Arbitraries.of(0L, (1L << doubling) - 1, 1L << doubling, (1L << doubling) + 1));
    return Combinators.combine(from, duration).as((f, d) -> new Reach(f, f + d));
  }

  private static Arbitrary<List<Long>> terms(int most) {
    return Arbitraries.longs().between(1, 6).list().ofMaxSize(most);
  }

  @Property
  void yearsOneTo9999HaveSlotsInOrder(@ForAll("moments") long one, @ForAll("moments") long other) {
    Reach early = new Reach(Math.min(one, other), Math.min(one, other));
    Reach late = new Reach(Math.max(one, other), Math.max(one, other));
    Reach whole = new Reach(early.from(), late.to());

    assertThat(Slot.from(Slot.of(whole))).isEqualTo(early.from());
    assertThat(Slot.of(early)).isLessThanOrEqualTo(Slot.of(late));
    assertThat(Slot.of(whole))
        .isBetween(
            Slot.earliest(Slot.doubling(Slot.of(whole)), late),
            Slot.latest(Slot.doubling(Slot.of(whole)), early));
    assertThat(LongStream.of(Slot.of(early), Slot.of(late), Slot.of(whole)))
        .allMatch(slot -> slot >= 0);
  }

  @Provide
  Arbitrary<Long> moments() {
    return Arbitraries.longs().between(-62_135_596_800_000L, 253_402_300_799_999L);
  }
}
