package io.foreknown.domain.score;

import org.jspecify.annotations.Nullable;

/** A confidence interval of a proportion. */
public record Interval(double low, double high) {
  /** The 97.5 % quantile of the standard normal distribution, for 95 % in the middle. */
  private static final double Z = 1.959963984540054;

  /**
   * The 95 % Wilson score interval of {@code part} in {@code whole}; null for none in none.
   *
   * @see <a href="https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm">NIST handbook,
   *     7.2.4.1</a>
   */
  public static @Nullable Interval wilson(long part, long whole) {
    if (whole == 0) {
      return null;
    }
    double p = (double) part / whole;
    double centre = p + Z * Z / (2 * whole);
    double spread = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
    double scale = 1 + Z * Z / whole;
    return new Interval(
        Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
  }
}
