package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Warnings that are open at one moment, spread evenly over sites of many cities, and incidents at
 * these sites then. The n-th is a function of n.
 *
 * @param sites over how many
 */
record OpenWarnings(int sites) {
  private static final Instant NOW = Instant.parse("2024-03-08T00:00:00Z");
  private static final Hazard HAZARD = new Hazard("met.tornado");
  private static final int SITES_OF_A_CITY = 20;

  /** Cities lie this many degrees apart, so that no two share a small cell. */
  private static final double APART = 0.4;

  private static final int CITIES_IN_A_ROW = 800;
  private static final FootprintBuilder SURVEYOR =
      new FootprintBuilder(MatchRules.shipped(), LinkRules.shipped());

  /** Of a warning, given within ten days before and valid for ten days after now. */
  Footprint warning(int number) {
    Instant issued = NOW.minus(Duration.ofMinutes(number % 14_400));
    Claim claim =
        new Warning(
            header("w" + number, issued),
            new Party("issuer" + number % 50, "issuer", List.of()),
            List.of(),
            Audience.PUBLIC,
            Span.at(issued),
            new Span(issued, NOW.plus(Duration.ofMinutes(1 + number % 14_400))),
            HAZARD,
            List.of(),
            List.of(site(number)),
            null,
            null,
            CapLevels.UNKNOWN,
            List.of());
    return footprint(claim, issued);
  }

  /** Of an incident that happens now. */
  Footprint incident(int number) {
    Span began = Span.at(NOW);
    Header header = header("i" + number, NOW);
    List<Place> places = List.of(site(number));
    IncidentOutcome outcome = IncidentOutcome.OCCURRED;
    return footprint(
        new IncidentReport(header, HAZARD, outcome, began, null, places, null, null, began, null),
        NOW);
  }

  private static Footprint footprint(Claim claim, Instant published) {
    Event event = EventFold.of(List.of(new Reported<>(claim, published)));
    return SURVEYOR.footprint(Objects.requireNonNull(event));
  }

  private static Header header(String id, Instant published) {
    return new Header(id, 1, published, null, null, null, List.of(), null, null, null);
  }

  /** A point with an id of its own and no lineage below its region. */
  private Place site(int number) {
    int site = Math.floorMod(number, sites);
    int city = site / SITES_OF_A_CITY;
    double lon = -160 + APART * (city % CITIES_IN_A_ROW) + 0.01 * (site % SITES_OF_A_CITY);
    double lat = -60 + APART * (city / CITIES_IN_A_ROW % 300);
    Geometry point = new Geometry.Circle(new LonLat(lon, lat), 0);
    return new Place("site" + site, "site", null, Level.SITE, List.of(), point);
  }
}
