package io.foreknown.domain.plain;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only report of an incident. Moments are in milliseconds of the epoch.
 *
 * @param perpetrator null: nobody is named
 * @param exclusive whether nobody else took part; false where nobody is named
 * @param killed null: not given
 * @param injured null: not given
 */
public record PlainReport(
    PlainHead head,
    Hazard hazard,
    IncidentOutcome outcome,
    Place place,
    @Nullable Party perpetrator,
    boolean exclusive,
    @Nullable Count killed,
    @Nullable Count injured,
    long beganFrom,
    long beganTo)
    implements PlainClaim {

  static @Nullable PlainReport of(IncidentReport report) {
    PlainHead head = PlainHead.of(report.header());
    Perpetrators named = report.perpetrators();
    return head != null && isPlain(report, named)
        ? new PlainReport(
            head,
            report.hazard(),
            report.outcome(),
            report.places().get(0),
            named == null ? null : named.parties().get(0),
            named != null && named.exclusive(),
            report.killed(),
            report.injured(),
            report.began().from().toEpochMilli(),
            report.began().to().toEpochMilli())
        : null;
  }

  private static boolean isPlain(IncidentReport report, @Nullable Perpetrators named) {
    return report.places().size() == 1
        && report.ended() == null
        && (named == null || named.parties().size() == 1);
  }

  @Override
  public ClaimType type() {
    return ClaimType.INCIDENT;
  }

  @Override
  public PlainReport since(long published) {
    return published >= head.firstPublished()
        ? this
        : new PlainReport(
            head.since(published),
            hazard,
            outcome,
            place,
            perpetrator,
            exclusive,
            killed,
            injured,
            beganFrom,
            beganTo);
  }

  @Override
  public IncidentEvent event() {
    return event(IncidentDecisions.SILENT);
  }

  /** The incident, of whose pairs the desk has decided this. */
  public IncidentEvent event(IncidentDecisions incidentDecisions) {
    List<Party> perpetrators = PlainClaim.list(perpetrator);
    List<String> outlets = PlainClaim.list(head.outlet());
    return new IncidentEvent(
        head.id(),
        hazard,
        outcome,
        PlainWarning.agreed(beganFrom, beganTo),
        null,
        List.of(place),
        1,
        agreedCount(killed),
        agreedCount(injured),
        perpetrators,
        perpetrators.size(),
        exclusive,
        outlets,
        outlets.size(),
        Instant.ofEpochMilli(head.firstPublished()),
        Instant.ofEpochMilli(head.publishedAt()),
        head.evidence(),
        Sameness.NONE,
        incidentDecisions);
  }

  private static @Nullable AgreedCount agreedCount(@Nullable Count count) {
    return count == null ? null : new AgreedCount(count, count);
  }
}
