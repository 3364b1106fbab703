package io.foreknown.domain.oracle;

import static java.util.Objects.requireNonNull;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.oracle.Oracle.Active;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What section 3.1 asks of an incident event. */
record IncidentFacts(
    String event,
    String hazard,
    IncidentOutcome outcome,
    Span began,
    List<Place> places,
    List<Party> perpetrators,
    Instant firstPublished,
    Set<String> evidence) {
  static IncidentFacts of(List<Active> active) {
    Folded<IncidentReport> fold = Folded.of(active, IncidentReport.class);
    return new IncidentFacts(
        fold.event(),
        fold.hazard(IncidentReport::hazard),
        fold.newest().outcome(),
        requireNonNull(fold.agreed(IncidentReport::began)),
        fold.united(IncidentReport::places, Place::id),
        fold.united(IncidentFacts::named, Party::id),
        fold.firstPublished(),
        fold.evidence());
  }

  private static List<Party> named(IncidentReport report) {
    Perpetrators perpetrators = report.perpetrators();
    return perpetrators == null ? List.of() : perpetrators.parties();
  }
}
