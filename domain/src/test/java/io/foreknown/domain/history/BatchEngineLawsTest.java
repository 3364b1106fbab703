package io.foreknown.domain.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.NaiveLinks;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.problem.Rejection;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for any claims of a few ids and events, told in any order. */
class BatchEngineLawsTest {
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final Rules YARDSTICKS = Rules.shipped();
  private static final FootprintBuilder SURVEYOR =
      new FootprintBuilder(YARDSTICKS.rules(), YARDSTICKS.links());

  private static final class Told {
    private final List<Rejection> refused = new ArrayList<>();
    private final BatchEngine batchEngine = new BatchEngine(YARDSTICKS, refused::add);

    static Told of(List<Claim> claims) {
      Told given = new Told();
      claims.forEach(given::tell);
      return given;
    }

    /** The line is that of the content, so that it is the same wherever it stands. */
    void tell(Claim claim) {
      ByteBuffer bytes = ByteBuffer.wrap(claim.toString().getBytes(UTF_8));
      UUID name = UUID.nameUUIDFromBytes(bytes.array());
      ContentHash hash = new ContentHash(name.getMostSignificantBits(), 0);
      batchEngine.add(claim, hash, Origin.of("claims.ndjson", name.getLeastSignificantBits()));
    }

    Outlook now() {
      return Outlook.of(batchEngine, NOW);
    }

    long count(Counted what) {
      return batchEngine.tally().getOrDefault(what, 0L);
    }
  }

  @Property(tries = 60)
  void orderAndRepetitionChangeNothing(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    List<Claim> shuffled = new ArrayList<>(claims);
    shuffled.addAll(claims.subList(0, claims.size() / 3));
    Collections.shuffle(shuffled, random);

    Told one = Told.of(claims);
    Told other = Told.of(shuffled);

    assertThat(other.now()).isEqualTo(one.now());
    assertThat(other.refused).containsExactlyInAnyOrderElementsOf(one.refused);
    assertThat(other.batchEngine.latestPublished()).isEqualTo(one.batchEngine.latestPublished());
    Statistics.label("matches").collect(Math.min(one.now().matches().size(), 5));
    Statistics.label("contradictions").collect(Math.min(one.now().contradictions().size(), 5));
  }

  @Property(tries = 20)
  void everyClaimIsAccountedFor(@ForAll("claims") List<Claim> claims) {
    Told given = Told.of(claims);

    long ids = claims.stream().map(claim -> claim.header().id()).distinct().count();
    long contents = claims.stream().distinct().count();
    long revisions =
        claims.stream()
            .map(claim -> claim.header().id() + "@" + claim.header().revision())
            .distinct()
            .count();
    assertThat(given.count(Counted.RECEIVED)).isEqualTo(claims.size());
    assertThat(given.count(Counted.ADMITTED)).isEqualTo(ids);
    assertThat(given.count(Counted.DUPLICATE)).isEqualTo(claims.size() - contents);
    assertThat(given.count(Counted.REJECTED))
        .isEqualTo(contents - revisions)
        .isEqualTo(given.refused.size());
  }

  @Property(tries = 20)
  void whatIsReportedLaterIsNotSeenBefore(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) {
    int then = random.nextInt(claims.size());
    Told given = Told.of(claims.subList(0, then));
    Outlook before = given.now();
    Told all = new Told();
    claims.subList(0, then).forEach(all::tell);
    Outlook alike = all.now();
    claims.subList(then, claims.size()).forEach(all::tell);

    assertThat(alike).isEqualTo(before);
    assertThat(all.now()).isEqualTo(Told.of(claims).now());
  }

  @Property(tries = 20)
  void nothingStandsWhenAllIsRetracted(@ForAll("claims") List<Claim> claims) {
    Told given = Told.of(claims);
    claims.forEach(claim -> given.tell(retracted(claim, 9)));

    assertThat(given.now())
        .isEqualTo(
            new Outlook(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()));
  }

  @Property(tries = 40)
  void decisionsThatAreAllTakenBackWereNeverMade(@ForAll("claims") List<Claim> claims) {
    Told without =
        Told.of(claims.stream().filter(claim -> claim.type() != ClaimType.DECISION).toList());
    Told with = Told.of(claims);
    Statistics.label("decisions change something").collect(!with.now().equals(without.now()));
    claims.stream()
        .filter(claim -> claim.type() == ClaimType.DECISION)
        .forEach(claim -> with.tell(retracted(claim, 9)));

    assertThat(with.now()).isEqualTo(without.now());
  }

  @Property(tries = 60)
  void pairsAreThoseThatALookAtAllPairsFinds(@ForAll("claims") List<Claim> claims) {
    List<Claim> alone =
        claims.stream().filter(claim -> !(claim instanceof Retraction)).distinct().toList();
    List<WarningEvent> warnings = events(WarningEvent.class, alone);
    List<IncidentEvent> incidents = events(IncidentEvent.class, alone);
    MatchRule rule = new MatchRule(YARDSTICKS.rules());
    Set<Finding> expected =
        warnings.stream()
            .flatMap(w -> incidents.stream().map(i -> rule.finding(w, i)))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());

    List<Finding> found = new ArrayList<>();
    new Pairing(YARDSTICKS.rules(), SURVEYOR, SURVEYOR::footprint, warnings)
        .find(incidents, of -> found.addAll(of.findings()));

    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    Statistics.label("pairs").collect(Math.min(expected.size(), 5));
  }

  @Property(tries = 60)
  void linksAreTheBestThatALookAtAllPairsFinds(@ForAll("likeness") List<Claim> claims) {
    List<Claim> alone =
        claims.stream().filter(claim -> !(claim instanceof Retraction)).distinct().toList();
    List<Link> found = new ArrayList<>();
    List<Link> expected = new ArrayList<>();
    for (Class<? extends Event> type : List.of(WarningEvent.class, IncidentEvent.class)) {
      List<Event> events = new ArrayList<>(events(type, alone));
      found.addAll(new Linking(YARDSTICKS.linkRule(), SURVEYOR, SURVEYOR::ofLinks, events).all());
      expected.addAll(NaiveLinks.of(YARDSTICKS.linkRule(), events));
    }

    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    Statistics.label("links").collect(Math.min(expected.size(), 5));
  }

  /** An event of each claim, by an id of its own. */
  private static <E> List<E> events(Class<E> type, List<Claim> claims) {
    List<E> events = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Claim claim : claims) {
      Object event = EventFold.of(List.of(new Reported<>(claim, claim.header().publishedAt())));
      if (type.isInstance(event) && ids.add(claim.header().eventId())) {
        events.add(type.cast(event));
      }
    }
    return events;
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.oneOf(warning(), report(), alike(), alike(), statement(), decision())
        .list()
        .ofMinSize(2)
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<Claim>> likeness() {
    return Arbitraries.oneOf(
            Combinators.combine(Any.alike(), many()).as((of, id) -> (Claim) of.named(id).claim()),
            Combinators.combine(Any.alikeWarning(), many())
                .as((of, id) -> (Claim) of.named(id).claim()),
            report())
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<String> many() {
    return Arbitraries.integers().between(1, 60).map(number -> "e" + number);
  }

  private static Arbitrary<Claim> warning() {
    return Combinators.combine(Any.warning(), number(), event(), number())
        .as((of, id, event, fate) -> fate(of.named("w" + id).ofEvent(event).claim(), fate));
  }

  private static Arbitrary<Claim> report() {
    return Combinators.combine(Any.report(), number(), event(), number())
        .as((of, id, event, fate) -> fate(of.named("i" + id).ofEvent(event).claim(), fate));
  }

  /** Reports and warnings that are often linked. */
  private static Arbitrary<Claim> alike() {
    return Combinators.combine(Any.alike(), Any.alikeWarning(), number(), event(), number())
        .as(
            (report, warning, id, event, fate) ->
                id < 6
                    ? fate(report.named("i" + id).ofEvent(event).claim(), fate)
                    : fate(warning.named("w" + id).ofEvent(event).claim(), fate));
  }

  private static Arbitrary<Claim> decision() {
    return Combinators.combine(number(), number())
        .as((number, fate) -> Any.decision("d" + number, 1).map(decided -> fate(decided, fate)))
        .flatMap(decision -> decision);
  }

  private static Arbitrary<Claim> statement() {
    return Combinators.combine(Any.statement(), number(), number())
        .as((of, id, revision) -> (Claim) of.named("s" + id).revision(revision).claim())
        .filter(claim -> YARDSTICKS.predicates().problems(claim).isEmpty());
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 7);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "alpha", "i1", "w1").injectNull(0.5);
  }

  private static Claim fate(Claim claim, int fate) {
    return fate == 1 ? retracted(claim, claim.header().revision()) : claim;
  }

  private static Claim retracted(Claim claim, long revision) {
    Header of = claim.header();
    return new Retraction(
        new Header(
            of.id(), revision, of.publishedAt(), null, null, null, List.of(), null, null, null),
        claim.type());
  }
}
