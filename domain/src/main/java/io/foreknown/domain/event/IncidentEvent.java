package io.foreknown.domain.event;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attack, accident or foiled plot, as all its reports together describe it.
 *
 * @param ended null when no report gives it
 * @param killed null when no report gives it
 * @param injured null when no report gives it
 * @param exclusive whether all reports that name perpetrators say that nobody else took part
 * @param outlets who reported, sorted; the first {@value Evidence#SHOWN}
 * @param outletCount all of them
 * @param sameness which other events it is, or is not, because the desk says so
 * @param desk what the desk has decided about it
 */
public record IncidentEvent(
    String id,
    Hazard hazard,
    IncidentOutcome outcome,
    AgreedSpan began,
    @Nullable AgreedSpan ended,
    List<Place> places,
    long placeCount,
    @Nullable AgreedCount killed,
    @Nullable AgreedCount injured,
    List<Party> actors,
    long actorCount,
    boolean exclusive,
    List<String> outlets,
    long outletCount,
    Instant firstPublished,
    Instant lastPublished,
    Evidence evidence,
    Sameness sameness,
    IncidentDecisions desk)
    implements Event {

  @Override
  public List<Hazard> everyHazard() {
    return List.of(hazard);
  }

  @Override
  public List<Place> everyPlace() {
    return places;
  }

  /** Whether nothing but what the desk has decided makes it another than before. */
  public boolean isAsReported(Event before) {
    return before instanceof IncidentEvent incident && decided(incident.desk).equals(before);
  }

  private IncidentEvent decided(IncidentDecisions other) {
    return new IncidentEvent(
        id,
        hazard,
        outcome,
        began,
        ended,
        places,
        placeCount,
        killed,
        injured,
        actors,
        actorCount,
        exclusive,
        outlets,
        outletCount,
        firstPublished,
        lastPublished,
        evidence,
        sameness,
        other);
  }

  /** Folds the reports of one event, of which there is at least one. */
  public static IncidentEvent of(Collection<Reported<IncidentReport>> reports) {
    IncidentFold fold = new IncidentFold();
    reports.forEach(fold::add);
    return Objects.requireNonNull(
        fold.event(Sameness.NONE, IncidentDecisions.SILENT), "no reports");
  }
}
