package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the claims of one event, whichever kind it is. */
public final class EventFold {
  private EventFold() {}

  /** The event that these claims, all of one type, tell of; null when there are none. */
  public static @Nullable Event of(Collection<Reported<Claim>> claims) {
    List<Reported<Warning>> warnings = new ArrayList<>();
    List<Reported<IncidentReport>> reports = new ArrayList<>();
    for (Reported<Claim> reported : claims) {
      if (reported.claim() instanceof Warning warning) {
        warnings.add(new Reported<>(warning, reported.firstPublished()));
      } else if (reported.claim() instanceof IncidentReport report) {
        reports.add(new Reported<>(report, reported.firstPublished()));
      }
    }
    if (warnings.isEmpty()) {
      return reports.isEmpty() ? null : IncidentEvent.of(reports);
    }
    return WarningEvent.of(warnings);
  }
}
