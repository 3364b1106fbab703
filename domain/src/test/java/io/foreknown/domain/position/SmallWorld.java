package io.foreknown.domain.position;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All answers of a few questions, counted out: what the algebra says in general must hold for each.
 */
final class SmallWorld {
  static final int GREATEST = 12;

  /** Two groups that have nothing to do with each other; a child belongs to its group. */
  static final Map<String, List<String>> LINEAGES =
      new TreeMap<>(
          Map.of(
              "islamists", List.of(),
              "isis", List.of("islamists"),
              "isis-k", List.of("isis", "islamists"),
              "ukraine", List.of()));

  static final List<Predicate> PREDICATES =
      List.of(
          of("count", PositionKind.COUNT),
          of("truth", PositionKind.TRUTH),
          new Predicate(
              "scale", PositionKind.SCALE, false, List.of("a", "b", "c", "d"), Duration.ZERO),
          new Predicate(
              "when", PositionKind.WHEN, false, List.of(), PossibilitiesLawsTest.concurrency()),
          of("parties", PositionKind.PARTIES),
          of("where", PositionKind.WHERE));

  /** The named, a part of each that nobody names, and somebody who belongs to none of them. */
  private static final List<List<String>> EVERYBODY = everybody();

  private SmallWorld() {}

  private static Predicate of(String name, PositionKind kind) {
    return new Predicate(name, kind, false, List.of(), Duration.ZERO);
  }

  private static List<List<String>> everybody() {
    List<List<String>> all = new ArrayList<>();
    LINEAGES.forEach(
        (id, lineage) -> {
          List<String> self = new ArrayList<>(List.of(id));
          self.addAll(lineage);
          all.add(self);
          List<String> part = new ArrayList<>(List.of("part of " + id));
          part.addAll(self);
          all.add(part);
        });
    all.add(List.of("somebody else"));
    return all;
  }

  /** Of each answer in turn whether the stance leaves it open. */
  static List<Boolean> members(Predicate predicate, Stance stance) {
    List<Boolean> affirmed = affirmed(predicate, stance.position());
    return affirmed.stream().map(in -> in != stance.isDenial()).toList();
  }

  private static List<Boolean> affirmed(Predicate predicate, Position position) {
    if (position instanceof Position.OfCount of) {
      return numbers(0, GREATEST, number -> contains(of.count(), number));
    }
    if (position instanceof Position.OfTruth of) {
      return numbers(0, 1, number -> (number == 1) == of.truth());
    }
    if (position instanceof Position.OfScale of) {
      List<String> rungs = predicate.rungs();
      return numbers(
          0,
          rungs.size() - 1,
          rung -> rungs.indexOf(of.from()) <= rung && rung <= rungs.indexOf(of.to()));
    }
    if (position instanceof Position.OfTime of) {
      // A moment is told half of the concurrency earlier or later than it was, at most.
      int blur = (int) PossibilitiesLawsTest.concurrency().toMillis() / 2;
      return numbers(
          -10,
          GREATEST + 10,
          ms ->
              !PossibilitiesLawsTest.noon().plusMillis(ms + blur).isBefore(of.when().from())
                  && !PossibilitiesLawsTest.noon().plusMillis(ms - blur).isAfter(of.when().to()));
    }
    if (position instanceof Position.OfParties of) {
      return deeds(
          of.perpetrators().parties().stream().map(Party::id).toList(),
          of.perpetrators().exclusive());
    }
    return gatherings(((Position.OfPlaces) position).where().stream().map(Place::id).toList());
  }

  private static boolean contains(Count count, int number) {
    return (count.atLeast() == null || count.atLeast() <= number)
        && (count.atMost() == null || number <= count.atMost());
  }

  private static List<Boolean> numbers(int from, int to, IntPredicate isOpen) {
    return IntStream.rangeClosed(from, to).mapToObj(isOpen::test).toList();
  }

  /** Every principal with every set of participants that includes it. */
  private static List<Boolean> deeds(List<String> named, boolean exclusive) {
    List<Boolean> open = new ArrayList<>();
    for (int principal = 0; principal < EVERYBODY.size(); principal++) {
      for (int set = 0; set < 1 << EVERYBODY.size(); set++) {
        if ((set >> principal & 1) == 1) {
          open.add(
              belongsToAny(principal, named)
                  && takesPart(set, named)
                  && (!exclusive || nobodyElse(set, named)));
        }
      }
    }
    return open;
  }

  private static List<Boolean> gatherings(List<String> named) {
    return numbers(0, (1 << EVERYBODY.size()) - 1, set -> takesPart(set, named));
  }

  private static boolean belongsToAny(int one, List<String> named) {
    return EVERYBODY.get(one).stream().anyMatch(named::contains);
  }

  private static boolean takesPart(int set, List<String> named) {
    return named.stream()
        .allMatch(id -> members(set).anyMatch(one -> EVERYBODY.get(one).contains(id)));
  }

  private static boolean nobodyElse(int set, List<String> named) {
    return members(set).allMatch(one -> belongsToAny(one, named));
  }

  private static IntStream members(int set) {
    return IntStream.range(0, EVERYBODY.size()).filter(one -> (set >> one & 1) == 1);
  }
}
