package io.foreknown.domain.match;

import io.foreknown.domain.event.Told;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.time.Span;
import java.time.Instant;

/** Whether an incident lies in the time that a warning can speak for. */
enum Timing {
  IN_TIME,
  TOO_LATE,
  APART;

  static Timing of(WarningEvent warning, Span began, MatchRow row) {
    Span issued = warning.issued().span();
    if (began.to().isBefore(issued.from())) {
      return issued.from().isAfter(began.to().plus(row.tooLate())) ? APART : TOO_LATE;
    }
    return began.from().isAfter(lastMoment(warning, row)) ? APART : IN_TIME;
  }

  /** The end of the validity, or of the horizon where that is later. */
  private static Instant lastMoment(WarningEvent warning, MatchRow row) {
    Instant horizon = warning.issued().span().to().plus(row.horizon());
    Told validity = warning.validity();
    return validity == null || validity.span().to().isBefore(horizon)
        ? horizon
        : validity.span().to();
  }
}
