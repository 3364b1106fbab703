package io.foreknown.dashboard.channel;

import static io.foreknown.domain.InvalidValueException.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nobody wants to be alerted, by the clocks of a zone; from 22:00 to 07:00 goes through
 * midnight.
 *
 * @param from the first quiet moment of a day
 * @param to the first moment that is no longer quiet
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /** Refuses hours that never begin or never end. */
  public QuietHours {
    require(!from.equals(to), "quiet hours are from %s to %s, two times are expected", from, to);
  }

  /** When the quiet ends that reigns at a moment; empty: it does not. */
  Optional<Instant> end(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean isPastMidnight = from.isBefore(to) || time.isBefore(to);
    boolean isQuiet =
        from.isBefore(to)
            ? !time.isBefore(from) && time.isBefore(to)
            : !time.isBefore(from) || time.isBefore(to);
    if (!isQuiet) {
      return Optional.empty();
    }
    LocalDate day = isPastMidnight ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    Instant end = day.atTime(to).atZone(zone).toInstant();
    return end.isAfter(moment) ? Optional.of(end) : Optional.empty();
  }
}
