package io.foreknown.domain.link;

import io.foreknown.domain.time.Span;
import io.foreknown.domain.words.DurationWords;
import io.foreknown.domain.words.MomentWords;
import java.time.Duration;

/**
 * How the moments of two events agree.
 *
 * @param apart the time between the two spans; zero when they meet
 * @param hull the smallest span that contains both
 */
record TimeAgreement(Duration apart, Span hull) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int SAME_HOUR = 30;
  private static final int SAME_DAY = 25;
  private static final int APART = 20;
  private static final int VAGUE = 10;

  static TimeAgreement of(Span one, Span other) {
    Duration apart =
        one.overlaps(other)
            ? Duration.ZERO
            : one.from().isAfter(other.to())
                ? Duration.between(other.to(), one.from())
                : Duration.between(one.to(), other.from());
    return new TimeAgreement(apart, one.hull(other));
  }

  private Duration length() {
    return Duration.between(hull.from(), hull.to());
  }

  /** Hundredths; less the longer the time in which both lie. */
  int score() {
    if (apart.isZero()) {
      return length().compareTo(HOUR) <= 0
          ? SAME_HOUR
          : length().compareTo(DAY) <= 0 ? SAME_DAY : VAGUE;
    }
    return length().compareTo(HOUR) <= 0 ? SAME_DAY : length().compareTo(DAY) <= 0 ? APART : VAGUE;
  }

  /** Such as "the same day, 22 March 2024" or "3 hours apart". */
  String words() {
    if (!apart.isZero()) {
      return DurationWords.of(apart.toSeconds()) + " apart";
    }
    if (length().isZero()) {
      return "the same moment, " + MomentWords.of(hull);
    }
    String day = MomentWords.day(hull.from());
    return day.equals(MomentWords.day(hull.to()))
        ? "the same day, " + day
        : "at one time, as far as is told";
  }
}
