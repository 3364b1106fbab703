package io.foreknown.domain.link;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.words.CountWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of two incidents agree, of the killed or of the injured; both give one.
 *
 * @param one of the older event
 * @param other of the younger
 */
record CountAgreement(Count one, Count other) {
  private static final int AGREE = 15;
  private static final int CLOSE = 10;

  /** A figure that is later corrected, or grows, seldom becomes more than so many times as high. */
  private static final long TIMES = 5;

  /** Few are soon many. */
  private static final long MORE = 5;

  /** Null where one of the two gives none. */
  static @Nullable CountAgreement of(@Nullable AgreedCount one, @Nullable AgreedCount other) {
    return one == null || other == null ? null : new CountAgreement(one.count(), other.count());
  }

  /**
   * Whether two incidents that give these figures cannot be one: they are far apart, and the lower
   * one did not grow into the higher, as it was reported after it.
   */
  boolean exclude(IncidentEvent older, IncidentEvent younger) {
    if (isFarBelow(one, other)) {
      return older.lastPublished().isAfter(younger.firstPublished());
    }
    return isFarBelow(other, one) && younger.lastPublished().isAfter(older.firstPublished());
  }

  private static boolean isFarBelow(Count low, Count high) {
    return low.atMost() != null
        && high.atLeast() != null
        && high.atLeast() > TIMES * Math.min(low.atMost(), Long.MAX_VALUE / TIMES - 1) + MORE;
  }

  /** Hundredths; nothing where nobody came to harm, which is true of most that happens. */
  int score() {
    if (least(one) == 0 || least(other) == 0) {
      return 0;
    }
    return one.equals(other) ? AGREE : areClose() ? CLOSE : 0;
  }

  private static long least(Count count) {
    return Objects.requireNonNullElse(count.atLeast(), 0L);
  }

  /** Whether they differ by no more than a tenth, or may be the same. */
  private boolean areClose() {
    return !isBeyondTenth(one, other) && !isBeyondTenth(other, one);
  }

  private static boolean isBeyondTenth(Count low, Count high) {
    return low.atMost() != null && least(high) > low.atMost() + low.atMost() / 10 + 1;
  }

  /** Such as "143 dead in both" or "139 and 140 dead". */
  String words(String what) {
    return one.equals(other)
        ? CountWords.of(one) + " " + what + " in both"
        : CountWords.of(one) + " and " + CountWords.of(other) + " " + what;
  }
}
