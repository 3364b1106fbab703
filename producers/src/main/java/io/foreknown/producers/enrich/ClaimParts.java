package io.foreknown.producers.enrich;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a claim together again from its filled places and parties. */
record ClaimParts(Filling<Place> places, Filling<Party> parties) {
  Claim rebuilt(Claim claim) {
    if (claim instanceof Warning warning) {
      return rebuilt(warning);
    }
    if (claim instanceof IncidentReport report) {
      return rebuilt(report);
    }
    return claim instanceof Statement statement ? rebuilt(statement) : claim;
  }

  private Warning rebuilt(Warning told) {
    return new Warning(
        header(told.header()),
        parties.fill(told.issuer(), "issuer"),
        parties.fillAll(told.recipients(), "recipients"),
        told.audience(),
        told.issued(),
        told.validity(),
        told.hazard(),
        parties.fillAll(told.suspects(), "suspects"),
        places.fillAll(told.targets(), "targets"),
        told.cancelled(),
        told.exercise(),
        told.urgency(),
        updates(told.updates()));
  }

  private List<Update> updates(List<Update> told) {
    List<Update> filled = new ArrayList<>(told.size());
    for (Update update : told) {
      String path = "updates[%d].targets".formatted(filled.size());
      filled.add(update.withTargets(places.fillAll(update.targets(), path)));
    }
    return filled;
  }

  private IncidentReport rebuilt(IncidentReport told) {
    return new IncidentReport(
        header(told.header()),
        told.hazard(),
        told.outcome(),
        told.began(),
        told.ended(),
        places.fillAll(told.places(), "places"),
        told.killed(),
        told.injured(),
        told.asOf(),
        perpetrators(told.perpetrators()));
  }

  private @Nullable Perpetrators perpetrators(@Nullable Perpetrators told) {
    return told == null ? null : perpetrators(told, "perpetrators.parties");
  }

  private Perpetrators perpetrators(Perpetrators told, String path) {
    return new Perpetrators(parties.fillAll(told.parties(), path), told.exclusive());
  }

  private Statement rebuilt(Statement told) {
    return new Statement(
        header(told.header()),
        told.about(),
        told.predicate(),
        position(told.position()),
        told.polarity(),
        told.correction(),
        parties.fill(told.speaker(), "speaker"),
        told.said(),
        told.asOf());
  }

  private Position position(Position told) {
    if (told instanceof Position.OfParties of) {
      return new Position.OfParties(perpetrators(of.perpetrators(), "position.parties"));
    }
    return told instanceof Position.OfPlaces of
        ? new Position.OfPlaces(places.fillAll(of.where(), "position.where"))
        : told;
  }

  private Header header(Header told) {
    return new Header(
        told.id(),
        told.revision(),
        told.publishedAt(),
        told.event(),
        told.story(),
        told.embargoedUntil(),
        parties.fillAll(told.attributedTo(), "attributedTo"),
        told.basis(),
        told.quote(),
        told.paraphrase(),
        told.originalTimes());
  }
}
