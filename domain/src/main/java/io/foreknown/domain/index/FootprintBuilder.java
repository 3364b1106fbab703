package io.foreknown.domain.index;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Coverings;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the footprints of events: two that can match under the rules have footprints that meet, or
 * the desk has decided about the pair and the incident names its warning. Only warnings are widened
 * for it, in time and space; that suffices for both sides. Two events of one side that can be
 * linked have footprints among links that meet.
 */
public final class FootprintBuilder {
  /** There are few hazards; of more than this, what is asked is looked up again. */
  private static final int MOST_EXTENTS = 4_096;

  private final MatchRules rules;
  private final LinkRules links;
  private final Coverings coverings = new Coverings();
  private final Map<Hazard, Extent> extents = new ConcurrentHashMap<>();

  /** Uses the rules only for how far apart in time and space events can still be related. */
  public FootprintBuilder(MatchRules rules, LinkRules links) {
    this.rules = rules;
    this.links = links;
  }

  /** The footprint of an event as it stands now. */
  public Footprint footprint(Event event) {
    return footprint(event, cells(event));
  }

  /** The nested cells of an event's areas, widened as its footprint is; dear to find. */
  public List<Long> cells(Event event) {
    return event.everyPlace().stream()
        .map(Place::geometry)
        .filter(Objects::nonNull)
        .flatMap(area -> coverings.nested(area, marginKm(event)).stream())
        .distinct()
        .toList();
  }

  private double marginKm(Event event) {
    double apart = links.reachKm(event);
    return event instanceof WarningEvent warning ? Math.max(apart, rules.reachKm(warning)) : apart;
  }

  /** The footprint of an event of which the cells are known. */
  public Footprint footprint(Event event, List<Long> cells) {
    // There are few hazards and many events.
    String hazard = Hazard.common(event.everyHazard()).intern();
    Reach reach =
        event instanceof WarningEvent warning ? reach(warning) : reach((IncidentEvent) event);
    Terms terms = Terms.ofBoth().with(event.everyPlace(), cells);
    return new Footprint(
        new IndexEntry(event.id(), hazard, reach, terms.filed()),
        new Probe(hazard, reach, terms.sought()));
  }

  /** How a warning that is plain is filed. */
  public IndexEntry entry(PlainWarning warning) {
    Extent extent = extent(warning.hazard());
    Terms terms =
        Terms.ofFiled()
            .with(
                List.of(warning.place()),
                cells(warning.place(), Math.max(extent.apartKm, extent.reachKm)));
    return new IndexEntry(
        warning.head().id(),
        warning.hazard().name(),
        Reach.of(
            Instant.ofEpochMilli(warning.issuedFrom()).minus(extent.tooLate),
            later(
                Instant.ofEpochMilli(warning.issuedTo()).plus(extent.horizon), warning.validTo())),
        terms.filed());
  }

  /** The footprint of an event among those of its own side that may be the same. */
  public Footprint ofLinks(Event event) {
    return ofLinks(event, cells(event));
  }

  /**
   * The same of an event of which the cells are known.
   *
   * @param cells of its areas
   */
  public Footprint ofLinks(Event event, List<Long> cells) {
    return event instanceof WarningEvent warning
        ? footprint(
            warning.id(),
            warning.hazard(),
            Reach.of(warning.issued().span()),
            Duration.ZERO,
            Terms.ofBoth().withLinks(warning.places(), cells, warning.issuer().id()))
        : footprint(
            event.id(),
            event.hazard(),
            Reach.of(((IncidentEvent) event).began().span()),
            extent(event.hazard()).within,
            Terms.ofBoth().withLinks(event.places(), cells, ""));
  }

  /** The entry of {@link #ofLinks} of a claim that is plain. */
  public IndexEntry entryOfLinks(PlainClaim claim) {
    return new IndexEntry(
        claim.head().id(),
        claim.hazard().name(),
        reach(claim),
        withLinks(Terms.ofFiled(), claim).filed());
  }

  /** The probe of {@link #ofLinks} of a claim that is plain. */
  public Probe probeOfLinks(PlainClaim claim) {
    Reach reach = reach(claim);
    return new Probe(
        claim.hazard().name(),
        claim instanceof PlainReport ? reach.widened(extent(claim.hazard()).within) : reach,
        withLinks(Terms.ofSought(), claim).sought());
  }

  private static Reach reach(PlainClaim claim) {
    return claim instanceof PlainWarning warning
        ? new Reach(warning.issuedFrom(), warning.issuedTo())
        : reach((PlainReport) claim);
  }

  private static Reach reach(PlainReport report) {
    return new Reach(report.beganFrom(), report.beganTo());
  }

  private Terms withLinks(Terms terms, PlainClaim claim) {
    return terms.withLinks(
        List.of(claim.place()),
        cells(claim.place(), extent(claim.hazard()).apartKm),
        claim instanceof PlainWarning warning ? warning.issuer().id() : "");
  }

  /** Only who looks for others is widened in time. */
  private static Footprint footprint(
      String id, Hazard hazard, Reach reach, Duration within, Terms terms) {
    return new Footprint(
        new IndexEntry(id, hazard.name(), reach, terms.filed()),
        new Probe(hazard.name(), reach.widened(within), terms.sought()));
  }

  private static Instant later(Instant one, long other) {
    return one.toEpochMilli() < other ? Instant.ofEpochMilli(other) : one;
  }

  /** What an incident that is plain looks for. */
  public Probe probe(PlainReport report) {
    Terms terms =
        Terms.ofSought()
            .with(List.of(report.place()), cells(report.place(), extent(report.hazard()).apartKm));
    return new Probe(report.hazard().name(), reach(report), terms.sought());
  }

  private List<Long> cells(Place place, double marginKm) {
    Geometry area = place.geometry();
    return area == null ? List.of() : coverings.nested(area, marginKm);
  }

  /** How far the warnings of a hazard reach, and how far apart what may be one can lie. */
  private record Extent(
      double reachKm, Duration horizon, Duration tooLate, double apartKm, Duration within) {}

  private Extent extent(Hazard hazard) {
    Extent known = extents.get(hazard);
    if (known == null) {
      known =
          new Extent(
              rules.reachKm(hazard),
              rules.longestHorizon(hazard),
              rules.longestTooLate(hazard),
              links.reachKm(hazard),
              links.longestWithin(hazard));
      if (extents.size() < MOST_EXTENTS) {
        extents.put(hazard, known);
      }
    }
    return known;
  }

  private static Reach reach(IncidentEvent incident) {
    return Reach.of(incident.began().span());
  }

  private Reach reach(WarningEvent warning) {
    List<Phase> phases = warning.phases();
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Phase phase : phases) {
      Instant earliest = phase.at().from().minus(rules.longestTooLate(phase.hazard()));
      Instant horizon = phase.at().to().plus(rules.longestHorizon(phase.hazard()));
      Span validity = phase.validity();
      Instant last = validity == null || validity.to().isBefore(horizon) ? horizon : validity.to();
      from = earliest.isBefore(from) ? earliest : from;
      to = last.isAfter(to) ? last : to;
    }
    return Reach.of(from, to);
  }
}
