package io.foreknown.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void exactNumberIsBothBounds() {
    assertThat(Count.exactly(143)).isEqualTo(new Count(143L, 143L));
  }

  @Test
  void oneBoundIsEnough() {
    assertThat(new Count(141L, null).atMost()).isNull();
    assertThat(new Count(null, 9L).atLeast()).isNull();
  }

  @Test
  void zeroIsACount() {
    assertThat(Count.exactly(0).atLeast()).isZero();
  }

  @Test
  void countWithoutBoundsIsRefused() {
    assertRefused(null, null, "needs atLeast, atMost or both");
  }

  @Test
  void negativeBoundIsRefused() {
    assertRefused(-1L, 3L, "atLeast is -1, 0 or more is expected");
    assertRefused(null, -2L, "atMost is -2, 0 or more is expected");
  }

  @Test
  void countThatEndsBeforeItBeginsIsRefused() {
    assertRefused(144L, 143L, "ends (143) before it begins (144)");
  }

  private static void assertRefused(@Nullable Long atLeast, @Nullable Long atMost, String message) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Count(atLeast, atMost))
        .withMessage(message);
  }
}
