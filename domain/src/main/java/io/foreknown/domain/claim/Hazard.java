package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.util.List;

/**
 * What is feared or happened, dotted from broad to narrow: {@code security.terrorism}, {@code
 * met.severe-thunderstorm.hail}.
 */
public record Hazard(String name) {
  /** Refuses names of another form. */
  public Hazard {
    Limits.text(name, Limits.NAME);
    require(
        isOne(name),
        "'%s' is no hazard: lower-case words joined by dots are expected, such as security.terrorism",
        name);
  }

  private static boolean isOne(String name) {
    boolean isWithinWord = false;
    for (int i = 0; i < name.length(); i++) {
      boolean isDot = name.charAt(i) == '.';
      if (isDot ? !isWithinWord : !isOfWord(name.charAt(i))) {
        return false;
      }
      isWithinWord = !isDot;
    }
    return isWithinWord;
  }

  private static boolean isOfWord(char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-';
  }

  /** Whether this hazard is the other or a narrower one. */
  public boolean isWithin(Hazard broader) {
    return isWithin(name, broader.name);
  }

  /** The narrowest name that all of these are within; empty: they have nothing in common. */
  public static String common(List<Hazard> hazards) {
    String common = hazards.get(0).name;
    for (Hazard hazard : hazards) {
      while (!isWithin(hazard.name, common)) {
        common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
      }
    }
    return common;
  }

  /** Whether one of the two is within the other. */
  public boolean isComparableTo(Hazard other) {
    return areComparable(name, other.name);
  }

  /** The same of two hazards that are known by their names; an empty one is broader than all. */
  public static boolean areComparable(String one, String other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private static boolean isWithin(String name, String broader) {
    return name.startsWith(broader)
        && (broader.isEmpty()
            || name.length() == broader.length()
            || name.charAt(broader.length()) == '.');
  }
}
