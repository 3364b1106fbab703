package io.foreknown.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.PendingContribution;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.Totals;
import io.foreknown.domain.verdict.DeskAnswer;
import io.foreknown.domain.verdict.DeskAnswers;
import io.foreknown.streams.store.GroupRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** Everything that goes through internal topics and stores comes back as it went. */
class InternalSerdesLawsTest {
  private static final Router ROUTER = new Router(MatchRules.shipped(), LinkRules.shipped());

  @Property
  void claims(@ForAll("reported") Reported<Claim> reported) {
    assertComesBack(InternalSerdes.reported(), reported);
  }

  @Property
  void newsOfClaims(@ForAll("claimChanges") ClaimChange change) {
    assertComesBack(InternalSerdes.news(), new GatherCommand.OfClaim(change));
  }

  @Property
  void newsOfTheClock(@ForAll("moments") Instant now) {
    assertComesBack(InternalSerdes.news(), new GatherCommand.OfClock(now));
  }

  @Property
  void newsOfSweeps(@ForAll GatherCommand.Sweep sweep, @ForAll("moments") Instant now) {
    assertComesBack(InternalSerdes.news(), new GatherCommand.OfSweep(sweep, now));
  }

  @Property
  void claimsOfEvents(
      @ForAll("routed") RoutedEvent event,
      @ForAll("reportedByName") Map<String, Reported<Claim>> of) {
    assertComesBack(
        InternalSerdes.claimsOfEvent(),
        new GroupRow<>(new LastRoutes(event.routes(), null), new TreeMap<>(of)));
    assertComesBack(
        InternalSerdes.claimsOfEvent(), new GroupRow<>(new LastRoutes(null, null), null));
  }

  @Property
  void links(@ForAll("linkLists") List<Link> links, @ForAll int point, @ForAll long version) {
    assertComesBack(InternalSerdes.links(), links);
    assertComesBack(InternalSerdes.pointLinks(), new PointLinks(point, links));
    TreeMap<Integer, List<Link>> byPoint = new TreeMap<>(Map.of(point, links));
    assertComesBack(InternalSerdes.linkStanding(), new LinkStanding(version, byPoint));
  }

  @Property
  void names(
      @ForAll("textLists") List<String> merged, @ForAll("textLists") List<String> different) {
    Naming naming = new Naming("a", new Sameness(merged, different));

    assertComesBack(InternalSerdes.news(), new GatherCommand.OfName(naming));
    assertComesBack(
        InternalSerdes.claimsOfEvent(), new GroupRow<>(new LastRoutes(null, naming), null));
  }

  @Property
  void assessedEvents(
      @ForAll long version,
      @ForAll("moments") Instant clock,
      @ForAll("findingLists") List<Finding> words) {
    Assessed assessed = new Assessed(version, clock);
    TreeMap<String, FindingStanding> few = new TreeMap<>();
    words.forEach(word -> few.put("m" + few.size(), FindingStanding.NONE.after(few.size(), word)));

    assertComesBack(InternalSerdes.assessedEvent(), new GroupRow<>(assessed, few));
    assertComesBack(InternalSerdes.assessedEvent(), new GroupRow<>(assessed, null));
  }

  @Property
  void contributions(
      @ForAll("scores") @Nullable Score of,
      @ForAll Map<Long, Long> leads,
      @ForAll Map<Long, Long> difference,
      @ForAll("moments") Instant latest) {
    Totals totals = Totals.NONE.plus(of).plus(of);

    assertComesBack(InternalSerdes.pendingContribution(), new PendingContribution(totals, latest));
    assertComesBack(
        InternalSerdes.contribution(),
        new Contribution(totals, new TreeMap<>(leads), new TreeMap<>(difference)));
  }

  @Property
  void counts(
      @ForAll long version,
      @ForAll boolean isTold,
      @ForAll("scores") @Nullable Score of,
      @ForAll("moments") Instant latest) {
    Totals totals = Totals.NONE.plus(of).plus(of);

    assertComesBack(InternalSerdes.counting(), new Counting(totals, version, isTold, latest));
  }

  @Property
  void ledgers(
      @ForAll("revisions") List<Revision> revisions,
      @ForAll long highest,
      @ForAll("moments") Instant first) {
    TreeMap<String, Revision> few = new TreeMap<>();
    revisions.forEach(revision -> few.put(Long.toString(revision.number()), revision));
    Ledger ledger = new Ledger(highest, revisions.get(0).event(), first);

    assertComesBack(InternalSerdes.ledger(), new GroupRow<>(ledger, few));
    assertComesBack(InternalSerdes.ledger(), new GroupRow<>(ledger, null));
    assertComesBack(InternalSerdes.revision(), revisions.get(0));
  }

  @Property
  void events(@ForAll("routed") RoutedEvent event, @ForAll List<Long> cells) {
    assertComesBack(InternalSerdes.coveredEvent(), new IndexedEvent(event, cells));
  }

  @Property
  void changesOfEvents(
      @ForAll("keys") EventKey key,
      @ForAll("maybeRouted") @Nullable RoutedEvent now,
      @ForAll("maybeRouted") @Nullable RoutedEvent before) {
    Routes routes = before == null ? null : before.routes();

    assertComesBack(InternalSerdes.eventChange(), new EventChange(key, now, routes));
  }

  @Property
  void findings(@ForAll("findingChanges") List<FindingChange> changes, @ForAll int partition) {
    assertComesBack(InternalSerdes.findings(), new PointFindings(partition, changes));
  }

  @Property
  void standings(@ForAll("findingLists") List<Finding> words, @ForAll long version) {
    TreeMap<Integer, Finding> findings = new TreeMap<>();
    words.forEach(word -> findings.put(findings.size() * 7, word));

    assertComesBack(InternalSerdes.standing(), new FindingStanding(version, findings));
  }

  private static <T> void assertComesBack(Serde<T> serde, T value) {
    byte[] bytes = serde.serializer().serialize("internal", value);

    assertThat(serde.deserializer().deserialize("internal", bytes)).isEqualTo(value);
    assertThat(serde.serializer().serialize("internal", value)).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<Reported<Claim>> reported() {
    return Arbitraries.oneOf(ofEvent(), reported(AnyClaim.statement().map(Statement::withoutText)));
  }

  private static Arbitrary<Reported<Claim>> ofEvent() {
    return reported(
        Arbitraries.oneOf(
            AnyClaim.warning().map(Warning::withoutText),
            AnyClaim.report().map(IncidentReport::withoutText)));
  }

  private static Arbitrary<Reported<Claim>> reported(Arbitrary<? extends Claim> claims) {
    return Combinators.combine(claims, moment()).as(Reported::new);
  }

  @Provide
  Arbitrary<Map<String, Reported<Claim>>> reportedByName() {
    return Arbitraries.maps(text(), reported()).ofMaxSize(4);
  }

  @Provide
  Arbitrary<ClaimChange> claimChanges() {
    return Arbitraries.oneOf(
        Combinators.combine(keys(), reported())
            .as((key, it) -> new ClaimChange.Stands(key, it.claim(), it.firstPublished())),
        Combinators.combine(keys(), text()).as(ClaimChange.Leaves::new),
        Combinators.combine(keys(), text(), moment()).as(ClaimChange.FirstPublished::new));
  }

  @Provide
  Arbitrary<EventKey> keys() {
    return Combinators.combine(Arbitraries.of(ClaimType.class), text()).as(EventKey::new);
  }

  @Provide
  Arbitrary<List<Revision>> revisions() {
    Arbitrary<Origin> origins =
        Combinators.combine(
                text().injectNull(0.5),
                number().injectNull(0.5),
                text().injectNull(0.2),
                Arbitraries.integers().injectNull(0.2),
                number().injectNull(0.2))
            .as(Origin::new);
    return Combinators.combine(
            number(), hash(), moment(), keys().injectNull(0.2), origins, hash().set().ofMaxSize(3))
        .as(Revision::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<RoutedEvent> routed() {
    return ofEvent()
        .map(reported -> Objects.requireNonNull(EventFold.of(List.of(reported))))
        .map(event -> new RoutedEvent(event, ROUTER.routes(event)));
  }

  @Provide
  Arbitrary<RoutedEvent> maybeRouted() {
    return routed().injectNull(0.3);
  }

  @Provide
  Arbitrary<List<FindingChange>> findingChanges() {
    return Combinators.combine(text(), text(), text(), AnyMatch.finding().injectNull(0.3))
        .as(FindingChange::new)
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<String>> textLists() {
    return text().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Link>> linkLists() {
    return Combinators.combine(
            text(),
            Arbitraries.of(ClaimType.class),
            Arbitraries.integers().between(0, 100).map(score -> score / 100.0),
            textLists(),
            moment(),
            routed().map(of -> of.event().evidence()))
        .as(
            (id, type, score, reasons, at, evidence) ->
                new Link(
                    id, type, id + "a", id + "b", score, reasons, at, at, evidence, score > 0.5))
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Finding>> findingLists() {
    return AnyMatch.finding().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return moment();
  }

  @Provide
  Arbitrary<Score> scores() {
    Arbitrary<Boolean> truth = Arbitraries.of(true, false);
    Arbitrary<Long> leads = Arbitraries.longs().between(-1_000_000, 1_000_000).injectNull(0.3);
    Arbitrary<Score> warnings = Combinators.combine(truth, truth, leads).as(Score.OfWarning::new);
    Arbitrary<DeskAnswers> answers =
        Combinators.combine(text(), Arbitraries.of(Ruling.class), Arbitraries.of(Verdict.class))
            .as(DeskAnswer::new)
            .map(deskAnswer -> new DeskAnswers(new TreeMap<>(Map.of(deskAnswer, 1L))));
    return Arbitraries.oneOf(
            warnings,
            leads.map(Score.OfIncident::new),
            Combinators.combine(warnings, warnings, answers).as(Score.Decided::new))
        .injectNull(0.2);
  }

  private static Arbitrary<ContentHash> hash() {
    return Combinators.combine(number(), number()).as(ContentHash::new);
  }

  private static Arbitrary<Long> number() {
    return Arbitraries.longs();
  }

  private static Arbitrary<Instant> moment() {
    return Any.moment();
  }

  /** Up to lengths that need two bytes to tell. */
  private static Arbitrary<String> text() {
    return Arbitraries.of("", "w1", "ж", "\uD83D\uDE00", "x".repeat(127), "ж".repeat(9_000));
  }
}
