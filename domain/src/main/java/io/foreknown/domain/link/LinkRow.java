package io.foreknown.domain.link;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.HazardRow;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import java.time.Duration;
import java.util.Set;

/**
 * The parameters by which events of one hazard, and of all narrower ones without a row of their
 * own, are suggested as one.
 *
 * @param hazard a dotted prefix; empty for all
 * @param within how far apart in time two incidents may have begun
 * @param radiusKm how far apart two areas may lie
 * @param merge what becomes of two that are suggested
 * @param sources whose word a merge without the desk may rest on: names of outlets for incidents,
 *     ids of issuers for warnings; empty: anybody's
 */
public record LinkRow(
    String hazard, Duration within, double radiusKm, Merge merge, Set<String> sources)
    implements HazardRow {
  /** What becomes of two events that are suggested as one. */
  public enum Merge {
    /** They wait for the desk. */
    SUGGEST,
    /** A rule decides that they are one, and the desk may say otherwise. */
    AUTO
  }

  /** One by which nothing merges without the desk. */
  public LinkRow(String hazard, Duration within, double radiusKm) {
    this(hazard, within, radiusKm, Merge.SUGGEST, Set.of());
  }

  /** Refuses negative durations and distances. */
  public LinkRow {
    sources = Set.copyOf(sources);
    require(!within.isNegative(), "within is %s, PT0S or more is expected", within);
    require(radiusKm >= 0, "radiusKm is %s, 0 or more is expected", radiusKm);
    require(
        sources.isEmpty() || merge == Merge.AUTO, "sources belong to merge: auto, and to it alone");
  }

  /** Whether two events that are suggested are one by this row. */
  boolean merges(Event one, Event other) {
    return merge == Merge.AUTO && isTrusted(one) && isTrusted(other);
  }

  private boolean isTrusted(Event event) {
    return sources.isEmpty()
        || (event instanceof WarningEvent warning
            ? sources.contains(warning.issuer().id())
            : isTrusted((IncidentEvent) event));
  }

  /** Of very many outlets not all are known. */
  private boolean isTrusted(IncidentEvent incident) {
    return incident.outletCount() == incident.outlets().size()
        && !incident.outlets().isEmpty()
        && sources.containsAll(incident.outlets());
  }
}
