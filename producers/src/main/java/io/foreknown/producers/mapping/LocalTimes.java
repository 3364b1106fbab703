package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the clock of a zone. A time that the clock shows twice, as it is set back, is the
 * span of both; one that it leaves out is refused. A date without time is the whole local day.
 *
 * @param patterns the first that fits is taken
 */
record LocalTimes(List<Pattern> patterns, ZoneId zone) {
  /** A pattern with the text that it was made from. */
  record Pattern(String text, DateTimeFormatter formatter) {}

  JsonNode read(String text) {
    for (Pattern pattern : patterns) {
      TemporalAccessor parsed = parsed(pattern, text);
      if (parsed != null) {
        return within(parsed, text);
      }
    }
    throw new InvalidValueException(
        "'%s' is no time of the form %s"
            .formatted(
                Shown.of(text),
                String.join(" or ", patterns.stream().map(Pattern::text).toList())));
  }

  private static @Nullable TemporalAccessor parsed(Pattern pattern, String text) {
    try {
      return pattern
          .formatter()
          .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Patterns may take years that no clock comes to. */
  private JsonNode within(TemporalAccessor parsed, String text) {
    try {
      return written(parsed, text);
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidValueException(
          "'%s' is beyond the times that can be told".formatted(Shown.of(text)));
    }
  }

  private JsonNode written(TemporalAccessor parsed, String text) {
    if (parsed instanceof OffsetDateTime exact) {
      return TextNode.valueOf(text(exact));
    }
    return parsed instanceof LocalDateTime local
        ? written(local, text)
        : days((LocalDate) parsed, ((LocalDate) parsed).plusDays(1));
  }

  private JsonNode written(LocalDateTime local, String text) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 0 ->
          throw new InvalidValueException(
              "'%s' is a time that the clock of %s leaves out".formatted(Shown.of(text), zone));
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
