package io.foreknown.domain.given;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random claims with every field, there and absent; unlike those of {@link Any} they seldom meet.
 */
public final class AnyClaim {
  private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final double ABSENT = 0.3;

  private AnyClaim() {}

  public static Arbitrary<Claim> claim() {
    return Arbitraries.oneOf(warning(), report(), statement(), decision(), retraction());
  }

  /** Of every subject. */
  public static Arbitrary<Decision> decision() {
    return subject().flatMap(AnyClaim::decision);
  }

  private static Arbitrary<Decision> decision(Subject subject) {
    List<Verdict> verdicts =
        subject instanceof Subject.Pair || subject instanceof Subject.OfProposal
            ? List.of(Verdict.CONFIRMED, Verdict.DISMISSED)
            : subject instanceof Subject.OfQuestion
                ? List.of(Verdict.DISMISSED, Verdict.MUTED)
                : subject instanceof Subject.Incidents || subject instanceof Subject.Warnings
                    ? List.of(Verdict.SAME, Verdict.DIFFERENT)
                    : List.of(Verdict.MUTED);
    return Combinators.combine(
            header(), party(), Arbitraries.of(verdicts), moment(), text().injectNull(ABSENT))
        .as(
            (header, by, verdict, until, reason) ->
                new Decision(
                    ofDecision(header),
                    by,
                    verdict,
                    subject,
                    verdict == Verdict.MUTED ? until : null,
                    reason));
  }

  /** No story tells of a decision. */
  private static Header ofDecision(Header header) {
    return new Header(
        header.id(),
        header.revision(),
        header.publishedAt(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static Arbitrary<Subject> subject() {
    return Combinators.combine(id(), id(), text(), Arbitraries.integers().between(0, 6))
        .filter((one, other, name, which) -> !one.equals(other))
        .as(
            (one, other, name, which) ->
                switch (which) {
                  case 0 -> new Subject.Pair(new Subject.Ends(one, other));
                  case 1 -> new Subject.OfQuestion(new Subject.Asked(one, name));
                  case 2 -> new Subject.Incidents(List.of(one, other));
                  case 3 -> new Subject.Warnings(List.of(one, other));
                  case 4 -> new Subject.OfEvent(one);
                  case 5 -> new Subject.OfIssuer(one);
                  default -> new Subject.OfProposal(one);
                });
  }

  public static Arbitrary<Warning> warning() {
    Arbitrary<Warning> given =
        Combinators.combine(
                header(), party(), parties(), audience(), span(), hazard(), parties(), places())
            .as(
                (header, issuer, recipients, audience, issued, hazard, suspects, targets) ->
                    new Warning(
                        header,
                        issuer,
                        recipients,
                        audience,
                        issued,
                        null,
                        hazard,
                        suspects,
                        targets,
                        null,
                        null,
                        CapLevels.UNKNOWN,
                        List.of()));
    return Combinators.combine(
            given, absent(span()), absent(span()), absent(truth()), urgency(), updates())
        .as(
            (of, validity, cancelled, exercise, capLevels, updates) ->
                new Warning(
                    of.header(),
                    of.issuer(),
                    of.recipients(),
                    of.audience(),
                    of.issued(),
                    validity,
                    of.hazard(),
                    of.suspects(),
                    of.targets(),
                    cancelled,
                    exercise,
                    capLevels,
                    updates));
  }

  private static Arbitrary<List<Update>> updates() {
    Arbitrary<Update> change =
        Combinators.combine(
                span(),
                absent(span()),
                absent(hazard()),
                place().list().ofMaxSize(2),
                urgency(),
                Arbitraries.just(false))
            .as(Update::new);
    return Arbitraries.oneOf(change, span().map(Update::end)).list().ofMaxSize(3);
  }

  public static Arbitrary<IncidentReport> report() {
    Arbitrary<IncidentReport> given =
        Combinators.combine(
                header(), hazard(), Arbitraries.of(IncidentOutcome.class), span(), places(), span())
            .as(
                (header, hazard, incidentOutcome, began, places, asOf) ->
                    new IncidentReport(
                        header,
                        hazard,
                        incidentOutcome,
                        began,
                        null,
                        places,
                        null,
                        null,
                        asOf,
                        null));
    return Combinators.combine(
            given, absent(span()), absent(count()), absent(count()), absent(perpetrators()))
        .as(
            (of, ended, killed, injured, perpetrators) ->
                new IncidentReport(
                    of.header(),
                    of.hazard(),
                    of.outcome(),
                    of.began(),
                    ended,
                    of.places(),
                    killed,
                    injured,
                    of.asOf(),
                    perpetrators));
  }

  public static Arbitrary<Statement> statement() {
    return Combinators.combine(
            header(),
            id(),
            position(),
            Arbitraries.of(Polarity.class),
            truth(),
            party(),
            span(),
            span())
        .as(
            (header, about, position, polarity, correction, speaker, said, asOf) ->
                new Statement(
                    header,
                    about,
                    "warning.received",
                    position,
                    polarity,
                    correction,
                    speaker,
                    said,
                    asOf));
  }

  public static Arbitrary<Retraction> retraction() {
    return Combinators.combine(header(), Arbitraries.of(ClaimType.class))
        .as(
            (header, type) ->
                new Retraction(type == ClaimType.DECISION ? ofDecision(header) : header, type));
  }

  private static Arbitrary<Header> header() {
    Arbitrary<Header> given =
        Combinators.combine(
                id(), Arbitraries.longs().between(1, Header.MOST_REVISION), moment(), absent(id()))
            .as(
                (id, revision, published, event) ->
                    new Header(
                        id, revision, published, event, null, null, List.of(), null, null, null));
    return Combinators.combine(
            given,
            absent(story()),
            absent(moment()),
            parties(),
            absent(Arbitraries.of(Basis.class)),
            absent(text()),
            absent(text()))
        .as(
            (of, story, embargo, attributedTo, basis, quote, paraphrase) ->
                new Header(
                    of.id(),
                    of.revision(),
                    of.publishedAt(),
                    of.event(),
                    story,
                    embargo,
                    attributedTo,
                    basis,
                    quote,
                    paraphrase));
  }

  private static Arbitrary<Position> position() {
    return Arbitraries.oneOf(
        count().map(Position.OfCount::new),
        perpetrators().map(Position.OfParties::new),
        truth().map(Position.OfTruth::new),
        Combinators.combine(text(), text()).as(Position.OfScale::new),
        span().map(Position.OfTime::new),
        places().map(Position.OfPlaces::new));
  }

  private static Arbitrary<Count> count() {
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, Long.MAX_VALUE);
    return Arbitraries.oneOf(
        numbers.map(Count::exactly),
        numbers.map(number -> new Count(number, null)),
        numbers.map(number -> new Count(null, number)));
  }

  private static Arbitrary<Place> place() {
    return Combinators.combine(
            id(),
            text(),
            absent(text()),
            Arbitraries.of(Level.class),
            id().list().ofMaxSize(3),
            absent(Any.geometry()))
        .as(Place::new);
  }

  private static Arbitrary<List<Place>> places() {
    return place().list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<Party> party() {
    return Combinators.combine(id(), text(), id().list().ofMaxSize(3)).as(Party::new);
  }

  private static Arbitrary<List<Party>> parties() {
    return party().list().ofMaxSize(2);
  }

  private static Arbitrary<Perpetrators> perpetrators() {
    return Combinators.combine(party().list().ofMinSize(1).ofMaxSize(2), truth())
        .as(Perpetrators::new);
  }

  private static Arbitrary<Story> story() {
    return Combinators.combine(absent(text()), absent(text()), absent(text()), absent(text()))
        .as(Story::new);
  }

  private static Arbitrary<CapLevels> urgency() {
    return Combinators.combine(absent(text()), absent(text()), absent(text())).as(CapLevels::new);
  }

  private static Arbitrary<Hazard> hazard() {
    return Arbitraries.of("security", "security.terrorism", "met.tornado-2").map(Hazard::new);
  }

  private static Arbitrary<Audience> audience() {
    return Arbitraries.of(Audience.class);
  }

  private static Arbitrary<Boolean> truth() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<Instant> moment() {
    return Arbitraries.longs().between(0, YEAR_9999).map(Instant::ofEpochMilli);
  }

  private static Arbitrary<Span> span() {
    return Combinators.combine(moment(), moment()).as((a, b) -> Span.at(a).hull(Span.at(b)));
  }

  private static Arbitrary<String> id() {
    return of("a", "b", " ", "ж", "語", "\uD83D\uDE00").map(text -> "id" + text);
  }

  /** Letters of several alphabets, control characters and pairs of surrogates, but no halves. */
  private static Arbitrary<String> text() {
    return of("a", "b", "\u0000", "\n", "ж", "語", "\uD83D\uDE00", " ");
  }

  private static Arbitrary<String> of(String... characters) {
    return Arbitraries.of(characters).list().ofMaxSize(6).map(drawn -> String.join("", drawn));
  }

  private static <T> Arbitrary<T> absent(Arbitrary<T> present) {
    return present.injectNull(ABSENT);
  }
}
