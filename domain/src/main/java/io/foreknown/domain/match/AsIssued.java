package io.foreknown.domain.match;

import io.foreknown.domain.event.Phase;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an incident verifies a warning by what was issued first, whatever became of it: the hazard
 * and the places of the first phase, from its issue to the last end that was given, or until it was
 * ended. It is how the IEM Cow counts.
 *
 * @param leadSeconds lower bound of the lead, counted from the issue
 * @param only whether nothing else is found of the two, for the warning had been updated or had
 *     ended
 */
public record AsIssued(long leadSeconds, boolean only) {

  /** Null where it does not. */
  static @Nullable AsIssued of(
      List<Bearing> bearings, ActorRelation actor, Span began, boolean only) {
    Bearing first = bearings.get(0);
    Span issued = first.phase().at();
    boolean verifies =
        first.failures(actor) == 0
            && !began.to().isBefore(issued.from())
            && !began.from().isAfter(lastMoment(bearings));
    return verifies ? new AsIssued(Seconds.between(issued, began).min(), only) : null;
  }

  private static Instant lastMoment(List<Bearing> bearings) {
    Bearing first = bearings.get(0);
    Phase last = bearings.get(bearings.size() - 1).phase();
    Instant end =
        last.validity() == null
            ? first.phase().at().to().plus(first.row().horizon())
            : last.validity().to();
    Instant ended = last.counts().minusMillis(1);
    return last.ended() && ended.isBefore(end) ? ended : end;
  }
}
