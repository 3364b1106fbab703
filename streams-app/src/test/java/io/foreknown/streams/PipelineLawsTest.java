package io.foreknown.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchStanding;
import io.foreknown.domain.match.MatchVersion;
import io.foreknown.streams.admit.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Laws of the whole topology for any claims of a few ids and events: revised, moved, withdrawn,
 * repeated and in conflict, in any order.
 *
 * <p>Without shrinking: jqwik gives up on it after ten seconds, which these slow laws exceed, and
 * then fails itself.
 */
class PipelineLawsTest {
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final double RETRACTED = 0.1;

  /** These remember ids and versions for ever, so that late or withdrawn claims change nothing. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("admit.ledger", "admit.tally", "assess.matches");

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void outputIsTheFoldOfAllThatWasToldWhateverTheOrder(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    Map<String, Match> expected = new AllTold(Set.copyOf(claims)).matches();
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      shuffled(repeated(claims), random).forEach(driver::publish);

      assertThat(standing(driver.matches())).isEqualTo(expected);
      Statistics.collect(Math.min(expected.size(), 5));
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void versionsOfAMatchGrowByOne(@ForAll("claims") List<Claim> claims) {
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      claims.forEach(driver::publish);

      Map<String, MatchVersion> seen = new HashMap<>();
      for (MatchVersion next : driver.matches()) {
        MatchVersion before = seen.put(next.match().id(), next);
        assertThat(next.version()).isEqualTo(before == null ? 1 : before.version() + 1);
        assertThat(
                before == null
                    || !before.match().equals(next.match())
                    || next.retracted() != before.retracted())
            .as("tells something new")
            .isTrue();
      }
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void publishingEverythingAgainChangesNothing(@ForAll("claims") List<Claim> claims) {
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      claims.forEach(driver::publish);
      driver.matches();
      driver.rejections();

      claims.forEach(driver::publish);

      assertThat(driver.matches()).isEmpty();
      assertThat(driver.rejections()).isEmpty();
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void everyRecordIsAccountedFor(@ForAll("claims") List<Claim> claims, @ForAll Random random) {
    List<Claim> records = shuffled(repeated(claims), random);
    AllTold told = new AllTold(Set.copyOf(claims));
    long counting = told.counting().values().stream().mapToLong(Map::size).sum();
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      records.forEach(driver::publish);

      long refused = told.contents().size() - counting;
      assertThat(driver.rejections()).hasSize((int) refused);
      assertThat(withoutZeros(driver.tally()))
          .isEqualTo(
              withoutZeros(
                  Map.of(
                      Counted.RECEIVED,
                      (long) records.size(),
                      Counted.ADMITTED,
                      (long) told.counting().size(),
                      Counted.DUPLICATE,
                      (long) records.size() - told.contents().size(),
                      Counted.REJECTED,
                      refused)));
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void retractingEverythingEmptiesTheState(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    List<Claim> retractions = new AllTold(Set.copyOf(claims)).retractions(NOW);
    List<Claim> records = new ArrayList<>(claims);
    records.addAll(retractions);
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      shuffled(records, random).forEach(driver::publish);

      assertThat(standing(driver.matches())).isEmpty();
      for (String store : driver.stores()) {
        if (!NEVER_EMPTY.contains(store)) {
          assertThat(driver.rows(store)).as(store).isEmpty();
        }
      }
      assertThat(driver.<MatchStanding>rows("assess.matches").values())
          .allSatisfy(standing -> assertThat(standing.match()).isNull());
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.oneOf(warning(), report()).list().ofMinSize(2).ofMaxSize(14);
  }

  private static Arbitrary<Claim> warning() {
    return Combinators.combine(Any.warning(), number(), event(), revision())
        .as(
            (warning, number, event, revision) ->
                (Claim) warning.named("w" + number).ofEvent(event).revision(revision).claim())
        .flatMap(PipelineLawsTest::sometimesRetracted);
  }

  private static Arbitrary<Claim> report() {
    return Combinators.combine(Any.report(), number(), event(), revision())
        .as(
            (report, number, event, revision) ->
                (Claim) report.named("i" + number).ofEvent(event).revision(revision).claim())
        .flatMap(PipelineLawsTest::sometimesRetracted);
  }

  private static Arbitrary<Claim> sometimesRetracted(Claim claim) {
    Claim retraction =
        AllTold.retraction(claim, claim.header().revision(), claim.header().publishedAt());
    return Arbitraries.just(retraction).injectNull(1 - RETRACTED).map(r -> r == null ? claim : r);
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 4);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "beta").injectNull(0.5);
  }

  private static Arbitrary<Long> revision() {
    return Arbitraries.longs().between(1, 3);
  }

  /** What the last version of each match says, unless it withdraws it. */
  private static Map<String, Match> standing(List<MatchVersion> versions) {
    Map<String, Match> standing = new TreeMap<>();
    for (MatchVersion version : versions) {
      if (version.retracted()) {
        standing.remove(version.match().id());
      } else {
        standing.put(version.match().id(), version.match());
      }
    }
    return standing;
  }

  private static Map<Counted, Long> withoutZeros(Map<Counted, Long> tally) {
    Map<Counted, Long> counted = new HashMap<>(tally);
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  private static List<Claim> repeated(List<Claim> claims) {
    List<Claim> repeated = new ArrayList<>(claims);
    repeated.addAll(claims.subList(0, claims.size() / 3));
    return repeated;
  }

  private static List<Claim> shuffled(List<Claim> claims, Random random) {
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
