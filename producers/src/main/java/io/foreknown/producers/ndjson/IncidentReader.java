package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an incident report. */
final class IncidentReader {
  private static final Words<Outcome> OUTCOME = Words.of(Outcome.class);

  private IncidentReader() {}

  static @Nullable IncidentReport read(Fields fields, @Nullable Header header) {
    Hazard hazard = fields.required("hazard", HazardReader::read);
    Outcome outcome = fields.required("outcome", OUTCOME);
    Span began = fields.required("began", TimeReader::span);
    Span ended = fields.optional("ended", TimeReader::span);
    List<Place> places = fields.some("places", PlaceReader::read);
    Count killed = fields.optional("killed", CountReader::read);
    Count injured = fields.optional("injured", CountReader::read);
    Span asOf = fields.optional("asOf", TimeReader::span);
    Perpetrators perpetrators = fields.optional("perpetrators", PartyReader::perpetrators);
    if (header == null || hazard == null || outcome == null || began == null || places == null) {
      return null;
    }
    return fields.attempt(
        () ->
            new IncidentReport(
                header,
                hazard,
                outcome,
                began,
                ended,
                places,
                killed,
                injured,
                asOf == null ? Span.ofPublication(header.publishedAt()) : asOf,
                perpetrators));
  }
}
