package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random claims, with every field there and absent. */
final class Claims {
  private static final double ABSENT = 0.3;

  private Claims() {}

  static Arbitrary<Claim> claims() {
    return Arbitraries.oneOf(
        warnings(), incidents(), statements(), AnyClaim.decision(), retractions());
  }

  private static Arbitrary<Header> headers() {
    Arbitrary<Header> bare =
        Combinators.combine(
                Texts.ids(),
                Arbitraries.longs().between(1, Header.MOST_REVISION),
                Parts.publications(),
                Texts.ids().injectNull(ABSENT),
                Parts.stories().injectNull(ABSENT),
                Parts.publications().injectNull(ABSENT),
                Parts.parties().list().ofMaxSize(2))
            .as(
                (id, revision, at, event, story, embargo, by) ->
                    new Header(id, revision, at, event, story, embargo, by, null, null, null));
    return Combinators.combine(
            bare,
            Arbitraries.of(Basis.class).injectNull(ABSENT),
            Texts.names().injectNull(ABSENT),
            Texts.names().injectNull(ABSENT))
        .as(
            (of, basis, quote, paraphrase) ->
                new Header(
                    of.id(),
                    of.revision(),
                    of.publishedAt(),
                    of.event(),
                    of.story(),
                    of.embargoedUntil(),
                    of.attributedTo(),
                    basis,
                    quote,
                    paraphrase));
  }

  private static Arbitrary<Warning> warnings() {
    Arbitrary<Warning> bare =
        Combinators.combine(
                headers(),
                Parts.parties(),
                Arbitraries.of(Audience.class),
                Parts.spans(),
                Parts.spans().injectNull(ABSENT),
                Texts.hazards(),
                places(),
                Parts.urgencies())
            .as(
                (header, issuer, audience, issued, validity, hazard, targets, capLevels) ->
                    new Warning(
                        header, issuer, List.of(), audience, issued, validity, hazard, List.of(),
                        targets, null, null, capLevels, List.of()));
    return Combinators.combine(
            bare,
            Parts.parties().list().ofMaxSize(2),
            Parts.parties().list().ofMaxSize(2),
            Parts.spans().injectNull(ABSENT),
            Arbitraries.of(true, false).injectNull(ABSENT),
            updates())
        .as(
            (of, recipients, suspects, cancelled, exercise, updates) ->
                new Warning(
                    of.header(),
                    of.issuer(),
                    recipients,
                    of.audience(),
                    of.issued(),
                    of.validity(),
                    of.hazard(),
                    suspects,
                    of.targets(),
                    cancelled,
                    exercise,
                    of.urgency(),
                    updates));
  }

  private static Arbitrary<List<Update>> updates() {
    Arbitrary<Update> changes =
        Combinators.combine(
                Parts.spans(),
                Parts.spans().injectNull(ABSENT),
                Texts.hazards().injectNull(ABSENT),
                Places.places().list().ofMaxSize(2),
                Parts.urgencies(),
                Arbitraries.just(false))
            .as(Update::new);
    return Arbitraries.oneOf(changes, Parts.spans().map(Update::end)).list().ofMaxSize(3);
  }

  private static Arbitrary<IncidentReport> incidents() {
    Arbitrary<IncidentReport> bare =
        Combinators.combine(
                headers(),
                Texts.hazards(),
                Arbitraries.of(IncidentOutcome.class),
                Parts.spans(),
                Parts.spans().injectNull(ABSENT),
                places(),
                Parts.spans().injectNull(ABSENT))
            .as(
                (header, hazard, incidentOutcome, began, ended, places, asOf) ->
                    new IncidentReport(
                        header,
                        hazard,
                        incidentOutcome,
                        began,
                        ended,
                        places,
                        null,
                        null,
                        asOf == null ? Span.at(header.publishedAt()) : asOf,
                        null));
    return Combinators.combine(
            bare,
            Parts.counts().injectNull(ABSENT),
            Parts.counts().injectNull(ABSENT),
            Parts.perpetrators().injectNull(ABSENT))
        .as(
            (of, killed, injured, perpetrators) ->
                new IncidentReport(
                    of.header(),
                    of.hazard(),
                    of.outcome(),
                    of.began(),
                    of.ended(),
                    of.places(),
                    killed,
                    injured,
                    of.asOf(),
                    perpetrators));
  }

  private static Arbitrary<Statement> statements() {
    return Combinators.combine(
            headers(),
            Texts.ids(),
            Parts.positions(),
            Arbitraries.of(Polarity.class),
            Arbitraries.of(true, false),
            Parts.parties(),
            Parts.spans().injectNull(ABSENT),
            Parts.spans().injectNull(ABSENT))
        .as(
            (header, about, position, polarity, correction, speaker, toldSaid, toldAsOf) -> {
              Span said = toldSaid == null ? Span.at(header.publishedAt()) : toldSaid;
              return new Statement(
                  header,
                  about,
                  "warning.received",
                  position,
                  polarity,
                  correction,
                  speaker,
                  said,
                  toldAsOf == null ? said : toldAsOf);
            });
  }

  private static Arbitrary<Retraction> retractions() {
    return Combinators.combine(headers(), Arbitraries.of(ClaimType.class))
        .as(
            (header, type) ->
                type == ClaimType.DECISION
                    ? Retraction.of(
                        header.id(), type, header.revision(), header.publishedAt(), null)
                    : new Retraction(header, type));
  }

  private static Arbitrary<List<Place>> places() {
    return Places.places().list().ofMinSize(1).ofMaxSize(2);
  }
}
