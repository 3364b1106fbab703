package io.foreknown.domain.event;

import io.foreknown.domain.Bag;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The reports of one incident, folded by order-free rules. */
final class IncidentFold {
  private final Spans<IncidentReport> began = new Spans<>(IncidentReport::began);
  private final Spans<IncidentReport> ended = new Spans<>(IncidentReport::ended);
  private final Growing killed = new Growing(IncidentReport::killed);
  private final Growing injured = new Growing(IncidentReport::injured);
  private final ClaimValues<IncidentReport, Boolean> exclusive =
      new ClaimValues<>(IncidentFold::exclusive);
  private final ClaimValues<IncidentReport, String> outlets =
      new ClaimValues<>(IncidentFold::outlet);
  private final Common<IncidentReport> common =
      new Common<>(
          IncidentReport::hazard,
          IncidentReport::places,
          IncidentFold::perpetrators,
          List.of(began, ended, killed, injured, exclusive, outlets));

  private static List<Party> perpetrators(IncidentReport report) {
    return report.perpetrators() == null ? List.of() : report.perpetrators().parties();
  }

  private static @Nullable Boolean exclusive(Reported<IncidentReport> reported) {
    Perpetrators named = reported.claim().perpetrators();
    return named == null ? null : (Boolean) named.exclusive();
  }

  private static @Nullable String outlet(Reported<IncidentReport> reported) {
    Story story = reported.claim().header().story();
    return story == null ? null : story.outlet();
  }

  void add(Reported<IncidentReport> reported) {
    common.add(reported);
  }

  void remove(Reported<IncidentReport> reported) {
    common.remove(reported);
  }

  /** Null when there are no reports. */
  @Nullable IncidentEvent event(Sameness sameness, IncidentDecisions incidentDecisions) {
    return common.isEmpty() ? null : folded(common.newest(), sameness, incidentDecisions);
  }

  private IncidentEvent folded(
      IncidentReport newest, Sameness sameness, IncidentDecisions incidentDecisions) {
    United<Place> places = common.places();
    United<Party> actors = common.actors();
    SortedSet<String> named = outlets.all().distinct();
    return new IncidentEvent(
        newest.header().eventId(),
        common.hazard(),
        newest.outcome(),
        Objects.requireNonNull(began.agreed(), "every report says when it began"),
        ended.agreed(),
        places.shown(),
        places.count(),
        killed.agreedCount(),
        injured.agreedCount(),
        actors.shown(),
        actors.count(),
        isExclusive(exclusive.all()),
        named.stream().limit(Evidence.SHOWN).toList(),
        named.size(),
        common.firstPublished(),
        newest.header().publishedAt(),
        common.evidence(),
        sameness,
        incidentDecisions);
  }

  /** All who name perpetrators must say that nobody else took part. */
  private static boolean isExclusive(Bag<Boolean> said) {
    return said.contains(true) && !said.contains(false);
  }
}
