package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import org.jspecify.annotations.Nullable;

/**
 * CAP 1.2's three words on a warning, as the issuer chose them (for instance {@code Severe}, {@code
 * Immediate}, {@code Likely}); each null when not told.
 *
 * @see <a href="https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html">CAP 1.2, info</a>
 */
public record Urgency(
    @Nullable String severity, @Nullable String urgency, @Nullable String certainty) {
  /** Nothing told. */
  public static final Urgency UNKNOWN = new Urgency(null, null, null);

  /** Checks the sizes. */
  public Urgency {
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
