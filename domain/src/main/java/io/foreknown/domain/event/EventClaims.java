package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.decision.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one event, all of one type, and what the desk decided about it, kept so that one
 * claim more or less costs the logarithm of their number, and the event no more than what it shows.
 */
public final class EventClaims {
  private @Nullable WarningFold warnings;
  private @Nullable IncidentFold reports;
  private final Decisions decisions = new Decisions();

  /**
   * Replaces what a claim said ({@code before} null: nothing) by what it says ({@code now} null).
   */
  public void replace(@Nullable Reported<Claim> before, @Nullable Reported<Claim> now) {
    if (before != null) {
      remove(before);
    }
    if (now != null) {
      add(now);
    }
    decisions.replace(before == null ? null : before.claim(), now == null ? null : now.claim());
  }

  private void remove(Reported<Claim> reported) {
    if (reported.claim() instanceof Warning warning) {
      warnings().remove(new Reported<>(warning, reported.firstPublished()));
    } else if (reported.claim() instanceof IncidentReport report) {
      reports().remove(new Reported<>(report, reported.firstPublished()));
    }
  }

  private void add(Reported<Claim> reported) {
    if (reported.claim() instanceof Warning warning) {
      warnings().add(new Reported<>(warning, reported.firstPublished()));
    } else if (reported.claim() instanceof IncidentReport report) {
      reports().add(new Reported<>(report, reported.firstPublished()));
    }
  }

  private WarningFold warnings() {
    WarningFold fold = warnings == null ? new WarningFold() : warnings;
    warnings = fold;
    return fold;
  }

  private IncidentFold reports() {
    IncidentFold fold = reports == null ? new IncidentFold() : reports;
    reports = fold;
    return fold;
  }

  /** The event that the claims are about; null when there are none. */
  public @Nullable Event event() {
    return event(Sameness.NONE);
  }

  /**
   * The event that the claims are about; null when there are none.
   *
   * @param sameness what the desk says of it and others; the claims of those that are the same are
   *     among these
   */
  public @Nullable Event event(Sameness sameness) {
    Event warning = warnings == null ? null : warnings.event(sameness);
    return warning == null && reports != null ? reports.event(sameness, decisions.desk()) : warning;
  }
}
