package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What warnings and reports from one city say. */
record ClaimGenerator(Atlas atlas, int city) {
  private static final double GIVEN_AS_SITE = 0.5;
  private static final double STRUCK_AT_SITE = 0.8;
  private static final double ACTORS_NAMED = 0.3;
  private static final double WITH_VALIDITY = 0.6;
  private static final double ONLY_DAY_KNOWN = 0.1;
  private static final Hazard SECURITY = new Hazard("security");
  private static final Hazard TERRORISM = new Hazard("security.terrorism");
  private static final Hazard UNREST = new Hazard("security.unrest");
  private static final Hazard TORNADO = new Hazard("met.tornado");
  private static final List<Hazard> FEARED = List.of(SECURITY, TERRORISM);
  private static final List<Hazard> HAPPENED = List.of(TERRORISM, TERRORISM, UNREST);

  Warning warning(String id, Instant published, Draw draw) {
    Instant issued = published.minus(draw.between(Duration.ZERO, Duration.ofHours(2)));
    boolean stormy = Atlas.isStormy(city);
    return new Warning(
        header(id, null, published, draw),
        party("issuer-" + draw.below(50)),
        List.of(),
        draw.holds(GIVEN_AS_SITE) ? Audience.PUBLIC : Audience.PRIVATE,
        Span.at(issued),
        validity(issued, stormy, draw),
        stormy ? TORNADO : draw.of(FEARED),
        draw.holds(ACTORS_NAMED) ? List.of(actor(draw)) : List.of(),
        List.of(stormy || !draw.holds(GIVEN_AS_SITE) ? atlas.city(city) : atlas.site(city, draw)),
        null,
        null,
        CapLevels.UNKNOWN,
        List.of());
  }

  /** The same warning, in force from the first day to the last. */
  static Warning inForceUntil(Instant end, Warning warning) {
    Span validity = new Span(warning.issued().from(), end);
    return Redated.with(warning.header(), warning, validity);
  }

  private static @Nullable Span validity(Instant issued, boolean stormy, Draw draw) {
    Duration most = stormy ? Duration.ofDays(3) : Duration.ofDays(10);
    Duration length = draw.between(Duration.ofHours(1), most);
    return draw.holds(WITH_VALIDITY) || stormy ? new Span(issued, issued.plus(length)) : null;
  }

  IncidentReport report(String id, @Nullable String event, Instant published, Draw draw) {
    Instant began = published.minus(draw.between(Duration.ZERO, Duration.ofHours(12)));
    return new IncidentReport(
        header(id, event, published, draw),
        Atlas.isStormy(city) ? TORNADO : draw.of(HAPPENED),
        IncidentOutcome.OCCURRED,
        draw.holds(ONLY_DAY_KNOWN)
            ? Span.ofDay(began.atZone(ZoneOffset.UTC).toLocalDate())
            : Span.at(began),
        null,
        List.of(place(draw)),
        Count.exactly(draw.below(40)),
        draw.holds(0.5) ? Count.exactly(draw.below(200)) : null,
        Span.at(published),
        draw.holds(ACTORS_NAMED) ? new Perpetrators(List.of(actor(draw)), false) : null);
  }

  private Place place(Draw draw) {
    return draw.holds(STRUCK_AT_SITE) ? atlas.site(city, draw) : atlas.city(city);
  }

  private static Party actor(Draw draw) {
    return party("group-" + draw.below(5));
  }

  private static Party party(String id) {
    return new Party(id, id, List.of());
  }

  private Header header(String id, @Nullable String event, Instant published, Draw draw) {
    String outlet = "outlet-" + draw.below(200);
    String headline = "What is known of the news from " + Atlas.cityId(city) + " so far";
    Story story = new Story("https://" + outlet + ".example/2025/" + id, headline, outlet, "en");
    return new Header(id, 1, published, event, story, null, List.of(), null, null, null);
  }

  /** A later revision: a warning names no end any more, a report counts anew; both say so. */
  static Claim revised(Claim claim, long revision, Instant published) {
    Header header = Redated.at(published, claim.header()).withRevision(revision);
    if (claim instanceof Warning warning) {
      return Redated.with(header, warning, null);
    }
    if (claim instanceof IncidentReport report) {
      return Redated.with(header, report, Count.exactly(revision));
    }
    return Redated.with(header, (Statement) claim);
  }
}
