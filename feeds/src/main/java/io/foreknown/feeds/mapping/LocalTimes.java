package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/**
 * Reads times in the clock of a zone. A time that the clock shows twice, as it is set back, is the
 * span of both; one that it leaves out is refused. A date without time is the whole local day.
 *
 * @param patterns the first that fits is taken
 * @param dayBegins where days are counted from another hour than midnight, as the 24 hours of storm
 *     reports are from 12:00 UTC: a time before it belongs to the day that follows on the calendar
 */
record LocalTimes(List<TimePattern> patterns, ZoneId zone, LocalTime dayBegins) {
  LocalTimes(List<TimePattern> patterns, ZoneId zone) {
    this(patterns, zone, LocalTime.MIDNIGHT);
  }

  /** The same in another zone. */
  LocalTimes in(ZoneId other) {
    return new LocalTimes(patterns, other, dayBegins);
  }

  JsonNode read(String text) {
    for (TimePattern pattern : patterns) {
      TemporalAccessor parsed = pattern.parsed(text);
      if (parsed != null) {
        return within(parsed, text);
      }
    }
    throw new InvalidValueException(
        "%s is no time of the form %s"
            .formatted(
                Excerpt.of(text),
                String.join(" or ", patterns.stream().map(TimePattern::text).toList())));
  }

  /** Patterns may take years that no clock comes to. */
  private JsonNode within(TemporalAccessor parsed, String text) {
    try {
      return written(parsed, text);
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidValueException(
          "%s is beyond the times that can be written".formatted(Excerpt.of(text)));
    }
  }

  private JsonNode written(TemporalAccessor parsed, String text) {
    if (parsed instanceof OffsetDateTime exact) {
      return TextNode.valueOf(text(exact));
    }
    return parsed instanceof LocalDateTime local
        ? written(local.toLocalTime().isBefore(dayBegins) ? local.plusDays(1) : local, text)
        : days((LocalDate) parsed, ((LocalDate) parsed).plusDays(1));
  }

  private JsonNode written(LocalDateTime local, String text) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 0 ->
          throw new InvalidValueException(
              "%s is a time that the clock of %s leaves out".formatted(Excerpt.of(text), zone));
      case 1 -> TextNode.valueOf(text(local.atOffset(offsets.get(0))));
      default -> span(local.atOffset(offsets.get(0)), local.atOffset(offsets.get(1)));
    };
  }

  /** From the begin of one local day to before the begin of another. */
  JsonNode days(LocalDate first, LocalDate after) {
    return span(begin(first), begin(after).minus(1, ChronoUnit.MILLIS));
  }

  private OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }

  private static JsonNode span(OffsetDateTime from, OffsetDateTime to) {
    return JsonNodeFactory.instance.objectNode().put("from", text(from)).put("to", text(to));
  }

  /** With its offset, so that the claim keeps it. */
  private static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
