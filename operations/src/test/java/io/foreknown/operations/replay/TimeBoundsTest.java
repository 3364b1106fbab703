package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Header;
import io.foreknown.operations.replay.TimeBounds.ClaimTiming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which claims a replay knows of. */
class TimeBoundsTest {
  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant EIGHTH = Instant.parse("2024-03-08T00:00:00Z");
  private static final Instant NINTH = Instant.parse("2024-03-09T00:00:00Z");

  @Test
  void bothEndsAreInclusive() {
    TimeBounds day = new TimeBounds(EIGHTH, NINTH, NOW);

    assertThat(day.fate(published(EIGHTH.minusMillis(1), null))).isEqualTo(ClaimTiming.EARLIER);
    assertThat(day.fate(published(EIGHTH, null))).isEqualTo(ClaimTiming.KNOWN);
    assertThat(day.fate(published(NINTH, null))).isEqualTo(ClaimTiming.KNOWN);
    assertThat(day.fate(published(NINTH.plusMillis(1), null))).isEqualTo(ClaimTiming.LATER);
  }

  @Test
  void withoutEndsEverythingIsKnown() {
    assertThat(new TimeBounds(null, null, NOW).fate(published(NOW.plusSeconds(1), null)))
        .isEqualTo(ClaimTiming.KNOWN);
  }

  @Test
  void embargoHoldsUntilTheMomentThatIsAskedFor() {
    Header header = published(EIGHTH, NINTH);

    assertThat(new TimeBounds(null, NINTH.minusMillis(1), NOW).fate(header))
        .isEqualTo(ClaimTiming.HELD);
    assertThat(new TimeBounds(null, NINTH, NOW).fate(header)).isEqualTo(ClaimTiming.KNOWN);
  }

  @Test
  void noMomentLiftsAnEmbargoThatHoldsToday() {
    Header header = published(EIGHTH, NOW.plusMillis(1));

    assertThat(new TimeBounds(null, null, NOW).fate(header)).isEqualTo(ClaimTiming.HELD);
    assertThat(new TimeBounds(null, NOW.plusSeconds(60), NOW).fate(header))
        .isEqualTo(ClaimTiming.HELD);
  }

  private static Header published(Instant at, @Nullable Instant embargo) {
    return new Header("c", 1, at, null, null, embargo, List.of(), null, null, null);
  }
}
