package io.foreknown.streams;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.figuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.history.BatchEngine;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.schemas.mapping.OutputJson;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.store.GroupRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
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
  private static final int MOST_AT_ONCE = 8;

  /** Of what may be linked, how much names no event. */
  private static final double ALONE = 0.85;

  /** These remember ids and versions for ever, so that late or withdrawn claims change nothing. */
  private static final Set<String> NEVER_EMPTY =
      Set.of(
          "admit.ledger",
          "admit.revisions",
          "admit.tally",
          "admit.latest-publication",
          "assess.findings",
          "assess.events",
          "assess.links",
          "assess.contributions-emitted",
          "score.contributions-heard",
          "score.tallies",
          "question.contradictions",
          "question.questions");

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void topologyComesToWhatFollowsFromAllThatWasToldWhateverTheOrder(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    BatchEngine batchEngine = new BatchEngine(PipelineDriver.YARDSTICKS, refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, AllTold.hash(claim), Origin.of("claims", 1)));
    Outlook expected = Outlook.of(batchEngine, NOW);
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      polls(shuffled(repeated(claims), random), random).forEach(driver::publishAtOnce);
      driver.setClock(NOW.plusSeconds(1));

      assertThat(driver.standing(Topic.MATCHES))
          .isEqualTo(byId(expected.matches(), Match::id, OutputJson::match));
      assertThat(driver.standing(Topic.DOSSIERS))
          .isEqualTo(byId(expected.dossiers(), of -> of.event().id(), OutputJson::dossier));
      assertThat(driver.standing(Topic.OUTCOMES))
          .isEqualTo(byId(expected.outcomes(), of -> of.event().id(), OutputJson::outcome));
      assertThat(driver.standing(Topic.SCORECARDS))
          .isEqualTo(byId(expected.scorecards(), of -> of.spec().id(), OutputJson::scorecard));
      assertThat(driver.standing(Topic.CONTRADICTIONS))
          .isEqualTo(byId(expected.contradictions(), Contradiction::id, OutputJson::contradiction));
      assertThat(driver.standing(Topic.QUESTIONS))
          .isEqualTo(byId(expected.questions(), Question::id, OutputJson::question));
      assertThat(driver.standing(Topic.LINKS))
          .isEqualTo(byId(expected.links(), Link::id, OutputJson::link));
      Statistics.label("links").collect(Math.min(expected.links().size(), 5));
      Statistics.label("matches").collect(Math.min(expected.matches().size(), 5));
      Statistics.label("contradictions").collect(Math.min(expected.contradictions().size(), 5));
      Statistics.label("questions").collect(Math.min(expected.questions().size(), 5));
      Statistics.label("merged")
          .collect(expected.dossiers().stream().anyMatch(of -> !of.event().merged().isEmpty()));
    }
  }

  private static List<List<Claim>> polls(List<Claim> claims, Random random) {
    List<List<Claim>> polls = new ArrayList<>();
    for (int from = 0; from < claims.size(); from += polls.get(polls.size() - 1).size()) {
      int to = Math.min(claims.size(), from + 1 + random.nextInt(MOST_AT_ONCE));
      polls.add(claims.subList(from, to));
    }
    return polls;
  }

  /** What would have been raised is found by its subject. */
  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void aReplayTellsOfWhatBothEnginesAlertOf(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    BatchEngine batchEngine = new BatchEngine(PipelineDriver.YARDSTICKS, refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, AllTold.hash(claim), Origin.of("claims", 1)));
    try (PipelineDriver driver = new PipelineDriver(NOW, ClockMode.REPLAY)) {
      shuffled(claims, random).forEach(driver::publish);

      driver.tellClock(NOW);

      List<String> expected =
          Outlook.of(batchEngine, NOW).alerts().stream().map(Alert::subject).toList();
      assertThat(driver.keys(Topic.ALERTS)).containsExactlyInAnyOrderElementsOf(expected);
      Statistics.label("alerts").collect(Math.min(expected.size(), 5));
    }
  }

  private static <T> Map<String, ObjectNode> byId(
      List<T> values, Function<T, String> id, Function<T, ObjectNode> json) {
    return values.stream().collect(Collectors.toMap(id, json));
  }

  /** The contract, written down as naively as can be, against what both engines are made of. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void whatFollowsFromClaimsIsAsTheContractSays(@ForAll("claims") List<Claim> claims) {
    AllTold given = new AllTold(Set.copyOf(claims));
    BatchEngine batchEngine = new BatchEngine(PipelineDriver.YARDSTICKS, refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, AllTold.hash(claim), Origin.of("claims", 1)));
    Outlook outlook = Outlook.of(batchEngine, NOW);

    Collection<Assessment> judged = given.assessments(PipelineDriver.YARDSTICKS, NOW).values();
    assertThat(outlook.matches()).containsExactlyElementsOf(given.matches().values());
    assertThat(outlook.dossiers())
        .containsExactlyInAnyOrderElementsOf(
            judged.stream().flatMap(of -> Stream.ofNullable(of.dossier())).toList());
    assertThat(outlook.outcomes())
        .containsExactlyInAnyOrderElementsOf(
            judged.stream().flatMap(of -> Stream.ofNullable(of.record())).toList());
    assertThat(outlook.contradictions())
        .containsExactlyElementsOf(
            given.contradictions(PipelineDriver.YARDSTICKS.predicates()).values());
    assertThat(outlook.links())
        .containsExactlyInAnyOrderElementsOf(given.links(PipelineDriver.YARDSTICKS));
    assertThat(outlook.questions())
        .containsExactlyElementsOf(
            given.questions(PipelineDriver.YARDSTICKS.predicates()).values());
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void scorecardsOfBothEnginesSayTheSameOfTheDesk(
      @ForAll("decidedClaims") List<Claim> claims, @ForAll Random random) {
    BatchEngine batchEngine = new BatchEngine(PipelineDriver.YARDSTICKS, refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, AllTold.hash(claim), Origin.of("claims", 1)));
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      shuffled(claims, random).forEach(driver::publish);
      driver.setClock(NOW.plusSeconds(1));

      assertThat(driver.standing(Topic.SCORECARDS))
          .isEqualTo(
              byId(
                  Outlook.of(batchEngine, NOW).scorecards(),
                  of -> of.spec().id(),
                  OutputJson::scorecard));
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void figuresWithoutTheDeskAreThoseHadItDecidedNothingAboutMatches(
      @ForAll("decidedClaims") List<Claim> claims) {
    List<Claim> given = new ArrayList<>();
    new AllTold(Set.copyOf(claims)).counting().values().forEach(c -> given.addAll(c.values()));
    List<Claim> undecided = given.stream().map(PipelineLawsTest::withoutDecidedPair).toList();

    Map<String, Scorecard> standing = scorecards(given);
    Map<String, Scorecard> ruled = scorecards(undecided);

    assertThat(standing.keySet()).isEqualTo(ruled.keySet());
    for (Scorecard card : standing.values()) {
      Scorecard without = Objects.requireNonNull(ruled.get(card.spec().id()));
      Statistics.label("differ").collect(card.withoutDesk() != null);
      Statistics.label("answered").collect(!card.answers().isEmpty());
      assertThat(without.withoutDesk()).isNull();
      assertThat(without.answers()).isEmpty();
      assertThat(card.withoutDesk() == null ? figuresOf(card) : card.withoutDesk())
          .isEqualTo(figuresOf(without));
    }
  }

  private static Claim withoutDecidedPair(Claim claim) {
    return claim instanceof Decision decision && decision.subject() instanceof Subject.Pair
        ? AllTold.retraction(claim, claim.header().revision(), claim.header().publishedAt())
        : claim;
  }

  private static Map<String, Scorecard> scorecards(List<Claim> claims) {
    Rules by = PipelineDriver.YARDSTICKS;
    List<ScoreSpec> specs = new ArrayList<>(by.scorecards().declared());
    specs.add(new ScoreSpec("issued", Set.of(), null, null, null, null, Policy.AS_ISSUED, true));
    BatchEngine batchEngine =
        new BatchEngine(
            new Rules(by.rules(), by.links(), new ScoreSpecs(specs), by.predicates(), by.alerts()),
            refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, AllTold.hash(claim), Origin.of("claims", 1)));
    return Outlook.of(batchEngine, NOW).scorecards().stream()
        .collect(Collectors.toMap(of -> of.spec().id(), of -> of));
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void versionsOfAMatchGrowByOne(@ForAll("claims") List<Claim> claims) {
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      claims.forEach(driver::publish);

      Map<String, Versioned<Match>> seen = new HashMap<>();
      for (Versioned<Match> next : driver.matches()) {
        Versioned<Match> before = seen.put(next.value().id(), next);
        assertThat(next.version()).isEqualTo(before == null ? 1 : before.version() + 1);
        assertThat(
                before == null
                    || !before.value().equals(next.value())
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
    AllTold given = new AllTold(Set.copyOf(claims));
    long counting = given.counting().values().stream().mapToLong(Map::size).sum();
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      records.forEach(driver::publish);

      long refused = given.contents().size() - counting;
      assertThat(driver.rejections()).hasSize((int) refused);
      assertThat(withoutZeros(driver.tally()))
          .isEqualTo(
              withoutZeros(
                  Map.of(
                      Counted.RECEIVED,
                      (long) records.size(),
                      Counted.ADMITTED,
                      (long) given.counting().size(),
                      Counted.DUPLICATE,
                      (long) records.size() - given.contents().size(),
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

      driver.setClock(NOW.plusSeconds(1));

      assertThat(standing(driver.matches())).isEmpty();
      assertThat(driver.standing(Topic.DOSSIERS)).isEmpty();
      assertThat(driver.standing(Topic.OUTCOMES)).isEmpty();
      assertThat(driver.standing(Topic.SCORECARDS)).isEmpty();
      assertThat(driver.standing(Topic.CONTRADICTIONS)).isEmpty();
      assertThat(driver.standing(Topic.LINKS)).isEmpty();
      for (String store : driver.stores()) {
        if (!NEVER_EMPTY.contains(store)) {
          assertThat(driver.rows(store)).as(store).isEmpty();
        }
      }
      assertThat(standings(driver)).allMatch(standing -> standing.finding() == null);
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void shiftingAllTimesShiftsNothingButTimes(
      @ForAll("claims") List<Claim> claims, @ForAll @LongRange(max = 40_000_000_000L) long millis) {
    Shift shift = new Shift(Duration.ofMillis(millis));
    // Of two contents under one revision the hash decides, and a hash knows no times.
    List<Claim> given = new ArrayList<>();
    new AllTold(Set.copyOf(claims)).counting().values().forEach(c -> given.addAll(c.values()));

    Map<Topic, Map<String, JsonNode>> expected = outputs(given, NOW);
    expected.values().forEach(byId -> byId.replaceAll((id, json) -> shift.of(json)));

    assertThat(outputs(given.stream().map(shift::of).toList(), NOW.plus(shift.by())))
        .isEqualTo(expected);
  }

  private static Map<Topic, Map<String, JsonNode>> outputs(List<Claim> claims, Instant now) {
    try (PipelineDriver driver = new PipelineDriver(now)) {
      claims.forEach(driver::publish);
      driver.setClock(now.plusSeconds(1));
      Map<Topic, Map<String, JsonNode>> outputs = new EnumMap<>(Topic.class);
      for (Topic topic : List.of(Topic.MATCHES, Topic.DOSSIERS, Topic.OUTCOMES, Topic.SCORECARDS)) {
        outputs.put(topic, new TreeMap<>(driver.standing(topic)));
      }
      return outputs;
    }
  }

  private static List<FindingStanding> standings(PipelineDriver driver) {
    List<FindingStanding> all =
        new ArrayList<>(driver.<FindingStanding>rows("assess.findings").values());
    driver
        .<GroupRow<Assessed, FindingStanding>>rows("assess.events")
        .values()
        .forEach(row -> all.addAll(row.few() == null ? List.of() : row.few().values()));
    return all;
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, warning()),
            Tuple.of(1, report()),
            Tuple.of(4, alike()),
            Tuple.of(1, statement()),
            Tuple.of(1, decision()))
        .list()
        .ofMinSize(4)
        .ofMaxSize(18);
  }

  /** Much that matches, and much that is decided about it. */
  @Provide
  Arbitrary<List<Claim>> decidedClaims() {
    Arbitrary<Claim> decision =
        Combinators.combine(
                Arbitraries.of("w6", "w7", "alpha"),
                Arbitraries.of("i1", "i2", "i3", "alpha"),
                Arbitraries.of(true, false),
                number())
            .as(
                (warning, incident, isConfirmed, number) ->
                    isConfirmed
                        ? aDecision("d" + number).confirming(warning, incident)
                        : aDecision("d" + number).dismissing(warning, incident));
    return Arbitraries.frequencyOf(
            Tuple.of(1, warning()), Tuple.of(6, alike()), Tuple.of(3, decision))
        .list()
        .ofMinSize(6)
        .ofMaxSize(18);
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

  /** Reports and warnings that are often linked. */
  private static Arbitrary<Claim> alike() {
    Arbitrary<String> events = Arbitraries.of("alpha", "beta").injectNull(ALONE);
    return Combinators.combine(Any.alike(), Any.alikeWarning(), number(), events, revision())
        .as(
            (report, warning, number, event, revision) ->
                number < 6
                    ? (Claim) report.named("i" + number).ofEvent(event).revision(revision).claim()
                    : warning.named("w" + number).ofEvent(event).revision(revision).claim())
        .flatMap(PipelineLawsTest::sometimesRetracted);
  }

  private static Arbitrary<Claim> decision() {
    return Combinators.combine(number(), revision())
        .as((number, revision) -> Any.decision("d" + number, revision))
        .flatMap(decision -> decision.map(decided -> (Claim) decided))
        .flatMap(PipelineLawsTest::sometimesRetracted);
  }

  private static Arbitrary<Claim> statement() {
    return Combinators.combine(Any.statement(), number(), revision())
        .as(
            (statement, number, revision) ->
                (Claim) statement.named("s" + number).revision(revision).claim())
        .filter(claim -> PipelineDriver.YARDSTICKS.predicates().problems(claim).isEmpty())
        .flatMap(PipelineLawsTest::sometimesRetracted);
  }

  private static Arbitrary<Claim> sometimesRetracted(Claim claim) {
    Claim retraction =
        AllTold.retraction(claim, claim.header().revision(), claim.header().publishedAt());
    return Arbitraries.just(retraction).injectNull(1 - RETRACTED).map(r -> r == null ? claim : r);
  }

  /** More than fit into one row, should most fall on one event. */
  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 7);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "alpha", "alpha", "beta").injectNull(0.5);
  }

  private static Arbitrary<Long> revision() {
    return Arbitraries.longs().between(1, 3);
  }

  /** What the last version of each match says, unless it withdraws it. */
  private static Map<String, Match> standing(List<Versioned<Match>> versions) {
    Map<String, Match> standing = new TreeMap<>();
    for (Versioned<Match> version : versions) {
      if (version.retracted()) {
        standing.remove(version.value().id());
      } else {
        standing.put(version.value().id(), version.value());
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
