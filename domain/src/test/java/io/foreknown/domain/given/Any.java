package io.foreknown.domain.given;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random claims from small pools, so that many of them agree, meet or nearly do: sixty days, a few
 * hazards, and places around Moscow, on the date line and at the north pole.
 */
public final class Any {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private Any() {}

  public static Arbitrary<WarningBuilder> warning() {
    return Builders.withBuilder(() -> Given.aWarning("w"))
        .use(id("w"))
        .in(WarningBuilder::named)
        .use(Arbitraries.longs().between(1, 3))
        .in(WarningBuilder::revision)
        .use(publication())
        .in((builder, published) -> builder.published(published))
        .use(span())
        .in((builder, issued) -> builder.issued(issued))
        .use(span().injectNull(0.4))
        .in((builder, validity) -> builder.valid(validity))
        .use(hazard())
        .in(WarningBuilder::of)
        .use(parties())
        .in(WarningBuilder::suspecting)
        .use(places())
        .in(WarningBuilder::on)
        .use(party())
        .in(WarningBuilder::by)
        .use(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.<Update>of())),
                Tuple.of(1, update().list().ofMaxSize(3))))
        .in((builder, updates) -> builder.updated(updates))
        .build();
  }

  public static Arbitrary<ReportBuilder> report() {
    return Builders.withBuilder(() -> Given.aReport("i"))
        .use(id("i"))
        .in(ReportBuilder::named)
        .use(Arbitraries.longs().between(1, 3))
        .in(ReportBuilder::revision)
        .use(publication())
        .in((builder, published) -> builder.published(published))
        .use(span())
        .in((builder, began) -> builder.began(began))
        .use(hazard())
        .in(ReportBuilder::of)
        .use(
            Arbitraries.frequency(
                Tuple.of(5, IncidentOutcome.OCCURRED),
                Tuple.of(1, IncidentOutcome.FOILED),
                Tuple.of(1, IncidentOutcome.DISPROVED)))
        .in(ReportBuilder::that)
        .use(places())
        .in(ReportBuilder::on)
        .use(count().injectNull(0.3))
        .in(ReportBuilder::killed)
        .use(perpetrators().injectNull(0.4))
        .in(ReportBuilder::perpetratedBy)
        .build();
  }

  /** At a few places and hours, so that two of them are often suggested as one. */
  public static Arbitrary<ReportBuilder> alike() {
    return Builders.withBuilder(() -> Given.aReport("i"))
        .use(publication())
        .in((builder, published) -> builder.published(published))
        .use(fewMoments())
        .in((builder, began) -> builder.began(began))
        .use(Arbitraries.of("security", "security.terrorism"))
        .in(ReportBuilder::of)
        .use(fewPlaces())
        .in(ReportBuilder::on)
        .use(Arbitraries.longs().between(0, 60).map(Count::exactly).injectNull(0.7))
        .in(ReportBuilder::killed)
        .use(perpetrators().injectNull(0.9))
        .in(ReportBuilder::perpetratedBy)
        .build();
  }

  /** The same of warnings. */
  public static Arbitrary<WarningBuilder> alikeWarning() {
    return Builders.withBuilder(() -> Given.aWarning("w"))
        .use(publication())
        .in((builder, published) -> builder.published(published))
        .use(fewMoments())
        .in((builder, issued) -> builder.issued(issued))
        .use(Arbitraries.of("security", "security.terrorism"))
        .in(WarningBuilder::of)
        .use(fewPlaces())
        .in(WarningBuilder::on)
        .use(Arbitraries.of(Given.party("embassy"), Given.party("ministry")))
        .in(WarningBuilder::by)
        .build();
  }

  private static Arbitrary<Span> fewMoments() {
    return Arbitraries.of(0, 0, 1, 10, 30)
        .map(hour -> Span.at(START.plusMillis(hour * HOUR)))
        .injectDuplicates(0.1);
  }

  private static Arbitrary<Place[]> fewPlaces() {
    Place delta = Given.aPlace("delta").level(Level.CITY).within("RU").place();
    return Arbitraries.of(
            delta,
            delta,
            Given.site("dam", "delta", "RU"),
            Given.site("hall", "delta", "RU"),
            Given.aPlace("bridge").covering(Given.point(30, 50)).place(),
            Given.aPlace("bank").covering(Given.circle(30.01, 50, 1)).place())
        .array(Place[].class)
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  /** At an exact moment or in some hours; mostly a change, now and then an end. */
  public static Arbitrary<Update> update() {
    Arbitrary<Span> at = Arbitraries.oneOf(moment().map(Span::at), span());
    Arbitrary<Update> change =
        Combinators.combine(
                at,
                span().injectNull(0.5),
                hazard().map(Hazard::new).injectNull(0.7),
                place().list().ofMaxSize(2))
            .as(
                (said, validity, hazard, targets) ->
                    new Update(said, validity, hazard, targets, CapLevels.UNKNOWN, false));
    return Arbitraries.frequencyOf(Tuple.of(4, change), Tuple.of(1, at.map(Update::end)));
  }

  /** About {@code w1} or {@code i1}; on few questions, so that many of them are disputed. */
  public static Arbitrary<StatementBuilder> statement() {
    return Combinators.combine(
            Arbitraries.oneOf(ofWarning(), ofToll(), ofPerpetrator(), ofBeginning()),
            publication(),
            span(),
            party(),
            Arbitraries.frequency(Tuple.of(4, Polarity.AFFIRMS), Tuple.of(1, Polarity.DENIES)))
        .as(
            (statement, published, said, speaker, polarity) ->
                statement.published(published).said(said).by(speaker).polarity(polarity));
  }

  private static Arbitrary<StatementBuilder> ofWarning() {
    return Combinators.combine(
            Arbitraries.of("warning.issued", "warning.credible"), Arbitraries.of(true, false))
        .as((predicate, truth) -> Given.aStatement("s").on("w1", predicate).holding(truth));
  }

  private static Arbitrary<StatementBuilder> ofToll() {
    return count().map(toll -> Given.aStatement("s").on("i1", "incident.killed").holding(toll));
  }

  private static Arbitrary<StatementBuilder> ofPerpetrator() {
    return party()
        .map(named -> Given.aStatement("s").on("i1", "incident.perpetrator").holding(named));
  }

  private static Arbitrary<StatementBuilder> ofBeginning() {
    return span().map(when -> Given.aStatement("s").on("i1", "incident.began").holding(when));
  }

  /** About the events and questions that claims of these are about, so that many of them count. */
  public static Arbitrary<Decision> decision(String id, long revision) {
    Arbitrary<String> warning = Arbitraries.of("alpha", "beta", "w1", "w2");
    Arbitrary<String> incident = Arbitraries.of("alpha", "beta", "i1", "i2");
    Arbitrary<Subject> pair =
        Combinators.combine(warning, incident)
            .as((w, i) -> new Subject.Pair(new Subject.Ends(w, i)));
    Arbitrary<Subject> question =
        Arbitraries.of(
                new Subject.Asked("w1", "warning.issued"),
                new Subject.Asked("w1", "warning.credible"),
                new Subject.Asked("i1", "incident.killed"),
                new Subject.Asked("i1", "incident.perpetrator"),
                new Subject.Asked("i1", "incident.began"))
            .map(Subject.OfQuestion::new);
    Arbitrary<Subject> event = incident.map(Subject.OfEvent::new);
    Arbitrary<Subject> issuer =
        Arbitraries.of("embassy", "ministry", "us").map(Subject.OfIssuer::new);
    Arbitrary<Subject> incidents = two(incident).map(Subject.Incidents::new);
    Arbitrary<Subject> warnings = two(warning).map(Subject.Warnings::new);
    return Arbitraries.frequencyOf(
            Tuple.of(4, pair),
            Tuple.of(3, question),
            Tuple.of(1, event),
            Tuple.of(1, issuer),
            Tuple.of(2, incidents),
            Tuple.of(2, warnings))
        .flatMap(subject -> decision(id, revision, subject));
  }

  /** What is decided about a pair. */
  public static Arbitrary<Decision> pair(String id, String warning, String incident) {
    return decision(id, 1, new Subject.Pair(new Subject.Ends(warning, incident)));
  }

  private static Arbitrary<List<String>> two(Arbitrary<String> ids) {
    return ids.list().ofSize(2).uniqueElements();
  }

  private static Arbitrary<Decision> decision(String id, long revision, Subject subject) {
    Arbitrary<Verdict> verdict =
        subject instanceof Subject.Pair
            ? Arbitraries.of(Verdict.CONFIRMED, Verdict.DISMISSED)
            : subject instanceof Subject.OfQuestion
                ? Arbitraries.of(Verdict.DISMISSED, Verdict.DISMISSED, Verdict.MUTED)
                : subject instanceof Subject.OfEvent || subject instanceof Subject.OfIssuer
                    ? Arbitraries.just(Verdict.MUTED)
                    : Arbitraries.of(Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT);
    return Combinators.combine(verdict, publication(), party(), moment())
        .as(
            (decided, at, by, until) ->
                new Decision(
                    new Header(id, revision, at, null, null, null, List.of(), null, null, null),
                    by,
                    decided,
                    subject,
                    decided == Verdict.MUTED ? until : null,
                    null));
  }

  /** Exact to the millisecond or some hours wide. */
  public static Arbitrary<Span> span() {
    return Combinators.combine(
            moment(), Arbitraries.longs().between(0, 72 * HOUR).injectDuplicates(0.1))
        .as((from, millis) -> new Span(from, from.plusMillis(millis)));
  }

  public static Arbitrary<Instant> moment() {
    return Arbitraries.longs().between(0, 60 * 24 * HOUR).map(START::plusMillis);
  }

  /** At a midnight, so that some are published at once. */
  private static Arbitrary<Instant> publication() {
    return Arbitraries.integers().between(0, 60).map(day -> START.plusMillis(day * 24 * HOUR));
  }

  private static Arbitrary<String> id(String prefix) {
    return Arbitraries.integers().between(0, 99).map(number -> prefix + number);
  }

  private static Arbitrary<String> hazard() {
    return Arbitraries.of(
        "security", "security.terrorism", "security.terrorism.bombing", "met.tornado");
  }

  private static Arbitrary<Count> count() {
    return Arbitraries.longs()
        .between(0, 200)
        .flatMap(
            number ->
                Arbitraries.of(
                    Count.exactly(number), new Count(number, null), new Count(null, number)));
  }

  static Arbitrary<Party> party() {
    return Arbitraries.of(
        Given.party("isis-k", "isis", "islamists"),
        Given.party("isis", "islamists"),
        Given.party("al-qaeda", "islamists"),
        Given.party("ukraine"));
  }

  private static Arbitrary<Party[]> parties() {
    return party().array(Party[].class).ofMaxSize(2);
  }

  private static Arbitrary<Perpetrators> perpetrators() {
    return Combinators.combine(
            party().list().ofMinSize(1).ofMaxSize(2), Arbitraries.of(true, false))
        .as(Perpetrators::new);
  }

  private static Arbitrary<Place[]> places() {
    return place().array(Place[].class).ofMinSize(1).ofMaxSize(3);
  }

  /** Lineage, level and geometry vary each by itself: claims are taken as they are given. */
  public static Arbitrary<Place> place() {
    return Combinators.combine(
            Arbitraries.of("RU", "RU-MOS", "moscow", "crocus", "arena", "metro", "tver", "gulag"),
            Arbitraries.of("moscow", "crocus", "krasnogorsk", "RU-MOS", "RU")
                .array(String[].class)
                .ofMaxSize(3),
            Arbitraries.of(Level.values()),
            Arbitraries.of("concert-hall", "large-gathering", "synagogue").injectNull(0.6),
            geometry().injectNull(0.3))
        .as(
            (id, lineage, level, kind, geometry) ->
                Given.aPlace(id)
                    .within(IsoCode.isCode(id) ? new String[0] : lineage)
                    .level(IsoCode.isCode(id) ? IsoCode.levelOf(id) : level)
                    .kind(kind)
                    .covering(geometry)
                    .place());
  }

  /** Points, circles and boxes up to three degrees from one of three centres. */
  public static Arbitrary<Geometry> geometry() {
    return Combinators.combine(
            Arbitraries.of(37.5, 179.9),
            Arbitraries.of(55.7, 0.0, 89.0),
            Arbitraries.doubles().between(-1.5, 1.5),
            Arbitraries.doubles().between(-0.9, 0.9),
            Arbitraries.of(0.0, 0.001, 5.0, 20.0, 60.0, 150.0, 400.0),
            Arbitraries.of(true, false))
        .as(
            (lon, lat, east, north, size, isCircle) ->
                isCircle
                    ? Given.circle(around(lon + east), lat + north, size)
                    : square(lon + east, lat + north, (size + 0.001) / 200));
  }

  private static Geometry square(double lon, double lat, double half) {
    double north = Math.min(lat + half, 90);
    return Given.box(around(lon - half), Math.min(lat - half, 89.9), around(lon + half), north);
  }

  private static double around(double lon) {
    return lon > 180 ? lon - 360 : lon;
  }
}
