package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import org.jspecify.annotations.Nullable;

/**
 * CAP 1.2's three words on a warning, as the issuer chose them (for instance {@code Severe}, {@code
 * Immediate}, {@code Likely}); each null when not given.
 *
 * @see <a href="https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html">CAP 1.2, info</a>
 */
public record CapLevels(
    @Nullable String severity, @Nullable String urgency, @Nullable String certainty) {
  /** Nothing given. */
  public static final CapLevels UNKNOWN = new CapLevels(null, null, null);

  /** Checks the sizes. */
  public CapLevels {
    check(severity);
    check(urgency);
    check(certainty);
  }

  private static void check(@Nullable String word) {
    if (word != null) {
      Limits.text(word, Limits.NAME);
    }
  }
}
