package io.foreknown.domain.given;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.AsIssued;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random matches with every field, as far as their types allow and not as rules would find them.
 */
public final class AnyMatch {
  private AnyMatch() {}

  public static Arbitrary<Match> match() {
    Arbitrary<Match> given =
        Combinators.combine(
                text(),
                text(),
                seconds(),
                Arbitraries.longs(),
                window(),
                Any.moment(),
                evidence(),
                row())
            .as(
                (warning, incident, lead, publicationLead, window, published, evidence, row) ->
                    new Match(
                        warning + incident,
                        MatchKind.MATCH,
                        warning,
                        incident,
                        Audience.PUBLIC,
                        Span.at(published),
                        Force.IN_FORCE,
                        lead,
                        publicationLead,
                        window,
                        PlaceRelation.AREA,
                        ActorRelation.SAME,
                        false,
                        published,
                        evidence,
                        row,
                        List.of()));
    return Combinators.combine(
            given,
            Arbitraries.of(MatchKind.class),
            Arbitraries.of(Audience.class),
            Arbitraries.of(PlaceRelation.class),
            Arbitraries.of(ActorRelation.class),
            Arbitraries.of(true, false),
            Arbitraries.of(Force.class),
            Combinators.combine(Any.moment(), decided().list().ofMaxSize(2)).as(Since::new))
        .as(
            (of, kind, audience, place, actor, hindsight, force, since) ->
                new Match(
                    of.id(),
                    kind,
                    of.warning(),
                    of.incident(),
                    audience,
                    Span.at(since.at()),
                    force,
                    of.leadSeconds(),
                    of.publicationLeadSeconds(),
                    of.window(),
                    place,
                    actor,
                    hindsight,
                    of.publishedAt(),
                    of.evidence(),
                    of.rule(),
                    since.decisions()));
  }

  private record Since(Instant at, List<Decided> decisions) {}

  /** A decision on a pair, as it is shown. */
  public static Arbitrary<Decided> decided() {
    return Combinators.combine(
            text(),
            Arbitraries.longs().between(1, 9),
            Arbitraries.of(Decision.Verdict.CONFIRMED, Decision.Verdict.DISMISSED),
            Any.party(),
            Any.moment(),
            text().injectNull(0.5))
        .as(Decided::new);
  }

  public static Arbitrary<Finding> finding() {
    return Combinators.combine(
            match(),
            Any.party(),
            Any.moment(),
            Arbitraries.of(Specificity.class),
            Arbitraries.of(IncidentOutcome.class),
            asIssued().injectNull(0.5),
            Arbitraries.of(Ruling.class))
        .as(
            (match, issuer, issued, specificity, incidentOutcome, asIssued, ruling) ->
                new Finding(
                    match,
                    issuer,
                    Span.at(issued),
                    specificity,
                    incidentOutcome,
                    asIssued,
                    match.decisions().isEmpty() ? Ruling.valueOf(match.kind().name()) : ruling));
  }

  private static Arbitrary<AsIssued> asIssued() {
    return Combinators.combine(Arbitraries.longs().between(-9, 9), Arbitraries.of(true, false))
        .as(AsIssued::new);
  }

  /** Of different matches, with different incidents. */
  public static Arbitrary<List<Finding>> findings() {
    return finding()
        .list()
        .ofMaxSize(8)
        .map(
            all ->
                IntStream.range(0, all.size())
                    .mapToObj(number -> ofPair(number, all.get(number)))
                    .toList());
  }

  /** What was found, as if of this match and its incident. */
  public static Finding ofPair(int number, Finding found) {
    Match of = found.match();
    return new Finding(
        new Match(
            "m" + number,
            of.kind(),
            of.warning(),
            "i" + number,
            of.audience(),
            of.warnedSince(),
            of.force(),
            of.leadSeconds(),
            of.publicationLeadSeconds(),
            of.window(),
            of.place(),
            of.actor(),
            of.hindsight(),
            of.publishedAt(),
            of.evidence(),
            of.rule(),
            of.decisions()),
        found.issuer(),
        found.issued(),
        found.specificity(),
        found.outcome(),
        found.asIssued(),
        found.ruling());
  }

  private static Arbitrary<Window> window() {
    return Combinators.combine(Arbitraries.of(WindowRelation.class), seconds().injectNull(0.5))
        .as(Window::new);
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(text(), Arbitraries.longs(), text().injectNull(0.3), Any.moment())
        .as(Evidence.Source::new)
        .list()
        .ofMaxSize(3)
        .map(Evidence::of);
  }

  private static Arbitrary<MatchRow> row() {
    Arbitrary<Double> km = Arbitraries.doubles().between(0, 500);
    Arbitrary<Duration> durations =
        Arbitraries.longs().between(0, Integer.MAX_VALUE).map(Duration::ofSeconds);
    return Combinators.combine(text(), km, durations, km, durations).as(MatchRow::new);
  }

  private static Arbitrary<Seconds> seconds() {
    Arbitrary<Long> any =
        Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-2, 2));
    return Combinators.combine(any, any).as(Seconds::new);
  }

  /** Short ones, and some whose length takes two bytes or three to tell. */
  private static Arbitrary<String> text() {
    return Arbitraries.of("", "w1", "ж", "\uD83D\uDE00", "x".repeat(127), "ж".repeat(9_000));
  }
}
