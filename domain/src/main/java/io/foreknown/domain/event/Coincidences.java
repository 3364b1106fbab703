package io.foreknown.domain.event;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds incidents that may be one and share no event id: those of one place and hazard that began
 * within an hour. Two that are known to the minute may be an hour apart; one that is known less
 * well, such as by its day, has to overlap with the other.
 *
 * <p>Each costs one step, since they come in the order of their reach: whoever meets one of those
 * before it meets the one that reaches furthest.
 */
public final class Coincidences {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Set<String> found = new HashSet<>();
  private String group = "";
  private String furthest = "";
  private @Nullable Instant end;

  /** What has to overlap: when it began, widened by half an hour if that is known to an hour. */
  public static Span reach(Span began) {
    if (Duration.between(began.from(), began.to()).compareTo(HOUR) > 0) {
      return began;
    }
    Duration half = HOUR.dividedBy(2);
    return new Span(Span.clamped(began.from().minus(half)), Span.clamped(began.to().plus(half)));
  }

  /**
   * Adds an incident, once for each of its places.
   *
   * @param placeAndHazard those of one come one after the other, in the order in which their reach
   *     begins
   * @param reach see {@link #reach}
   */
  public void add(String placeAndHazard, String event, Span reach) {
    Instant before = placeAndHazard.equals(group) ? end : null;
    if (before != null && !reach.from().isAfter(before)) {
      found.add(furthest);
      found.add(event);
    }
    if (before == null || reach.to().isAfter(before)) {
      group = placeAndHazard;
      furthest = event;
      end = reach.to();
    }
  }

  /** How many there are of which another may be the same. */
  public long count() {
    return found.size();
  }
}
