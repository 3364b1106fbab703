package io.foreknown.domain.alert;

import static io.foreknown.domain.InvalidValueException.require;

import java.time.Duration;
import java.time.Instant;

/**
 * What is news.
 *
 * @param fresh how long after its publication a claim can still cause an alert
 */
public record AlertRules(Duration fresh) {
  private static final AlertRules SHIPPED = new AlertRules(Duration.ofHours(6));

  /** Refuses a negative duration. */
  public AlertRules {
    require(!fresh.isNegative(), "fresh is %s, PT0S or more is expected", fresh);
  }

  /** What the product brings along. */
  public static AlertRules shipped() {
    return SHIPPED;
  }

  /** Whether a person should be alerted at this moment of the clock; a replay asks nobody. */
  public boolean isNews(Alert alert, Instant clock) {
    return !alert.publishedAt().plus(fresh).isBefore(clock);
  }
}
