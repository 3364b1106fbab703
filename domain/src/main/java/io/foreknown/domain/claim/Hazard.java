package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.util.regex.Pattern;

/**
 * What is feared or happened, dotted from broad to narrow: {@code security.terrorism}, {@code
 * met.severe-thunderstorm.hail}.
 */
public record Hazard(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

  /** Refuses names of another form. */
  public Hazard {
    Limits.text(name, Limits.NAME);
    require(
        FORM.matcher(name).matches(),
        "'%s' is no hazard: lower-case words joined by dots are expected, such as security.terrorism",
        name);
  }

  /** Whether this hazard is the other or a narrower one. */
  public boolean isWithin(Hazard broader) {
    return isWithin(name, broader.name);
  }

  /** Whether one of the two is within the other. */
  public boolean isComparableTo(Hazard other) {
    return areComparable(name, other.name);
  }

  /** The same of two hazards that are known by their names. */
  public static boolean areComparable(String one, String other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private static boolean isWithin(String name, String broader) {
    return name.startsWith(broader)
        && (name.length() == broader.length() || name.charAt(broader.length()) == '.');
  }
}
