package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story's word that something happened, or was foiled.
 *
 * @param ended null when not given
 * @param places where; at least one
 * @param killed null when not given
 * @param injured null when not given
 * @param asOf when the counts held
 * @param perpetrators null when nobody is named
 */
public record IncidentReport(
    Header header,
    Hazard hazard,
    IncidentOutcome outcome,
    Span began,
    @Nullable Span ended,
    List<Place> places,
    @Nullable Count killed,
    @Nullable Count injured,
    Span asOf,
    @Nullable Perpetrators perpetrators)
    implements Claim {
  /** Refuses a report without a place. */
  public IncidentReport {
    places = Limits.list(places);
    require(!places.isEmpty(), "places is empty, at least one place is expected");
    header.requireActive();
    header.requireOriginals(
        field ->
            switch (field) {
              case "began" -> began;
              case "ended" -> ended;
              case "asOf" -> asOf;
              default -> null;
            });
  }

  @Override
  public ClaimType type() {
    return ClaimType.INCIDENT;
  }

  @Override
  public long bytes() {
    return header.bytes()
        + Place.bytes(places)
        + (perpetrators == null ? 0 : Party.bytes(perpetrators.parties()));
  }

  @Override
  public IncidentReport withoutText() {
    return withHeader(header.withoutText());
  }

  /** The same under another header. */
  public IncidentReport withHeader(Header other) {
    return new IncidentReport(
        other, hazard, outcome, began, ended, places, killed, injured, asOf, perpetrators);
  }
}
