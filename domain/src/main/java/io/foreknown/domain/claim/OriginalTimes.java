package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The times of a claim as it gave them, where the moments in UTC do not say the same: with the
 * offset of a zone, as a bare date, or finer than a millisecond. For people to read; nothing is
 * derived from them.
 *
 * @param byField times and dates of RFC 3339 by the path of the field, such as {@code publishedAt},
 *     {@code issued} or {@code validity.to}
 */
public record OriginalTimes(SortedMap<String, String> byField) {
  /** All moments in UTC say what the claim said. */
  public static final OriginalTimes NONE = new OriginalTimes(Collections.emptySortedMap());

  private static final String FROM = ".from";
  private static final String TO = ".to";

  /** Fields of one moment: a bare date counts as its last. */
  private static final Set<String> MOMENTS = Set.of("publishedAt", "embargoedUntil");

  private static final int DATE = "2024-03-22".length();
  private static final int SECONDS = "2024-03-22T19:58:00".length();
  private static final int MOST = "2024-03-22T19:58:00.000000000+03:00".length();
  private static final int MILLIS = ".000".length();
  private static final Set<String> UTC = Set.of("Z", "z", "+00:00", "-00:00");

  /** Copies the map; refuses texts that are too long for a time. */
  public OriginalTimes {
    byField = Collections.unmodifiableSortedMap(new TreeMap<>(byField));
    byField.forEach(
        (field, text) ->
            require(
                text.length() <= MOST,
                "originalTimes.%s has %d characters, at most %d are expected",
                field,
                text.length(),
                MOST));
  }

  /** Of texts in any order. */
  public static OriginalTimes of(Map<String, String> byField) {
    return byField.isEmpty() ? NONE : new OriginalTimes(new TreeMap<>(byField));
  }

  /** Bytes that it adds to a claim on the wire, at most. */
  public long bytes() {
    return Limits.bytes(byField.keySet()) + Limits.bytes(byField.values());
  }

  /** Whether a time, or date, of RFC 3339 says more than its moments in UTC to the millisecond. */
  public static boolean saysMore(String text) {
    if (text.length() <= SECONDS || text.startsWith(":60", SECONDS - ":60".length())) {
      return true;
    }
    int zone = text.length() - (text.endsWith("Z") || text.endsWith("z") ? 1 : "+00:00".length());
    return zone < SECONDS || zone > SECONDS + MILLIS || !UTC.contains(text.substring(zone));
  }

  /**
   * Refuses what is no time of the claim, or another one than the claim has.
   *
   * @param times the span of a field by its name; null: the claim has no such time
   */
  void requireOf(Function<String, @Nullable Span> times) {
    byField.forEach((path, text) -> requireSame(path, text, times));
  }

  private static void requireSame(
      String path, String text, Function<String, @Nullable Span> times) {
    boolean isFrom = path.endsWith(FROM);
    boolean isTo = path.endsWith(TO);
    String field = path.substring(0, path.length() - (isFrom ? FROM : isTo ? TO : "").length());
    boolean isMoment = MOMENTS.contains(field);
    Span span = isMoment && (isFrom || isTo) ? null : times.apply(field);
    if (span == null) {
      throw new InvalidValueException(
          "originalTimes.%s names no time of the claim".formatted(path));
    }
    Span given = span(path, text);
    boolean isSame =
        (isTo || isMoment || given.from().equals(span.from()))
            && (isFrom || given.to().equals(span.to()));
    require(isSame, "originalTimes.%s is '%s', %s has another time", path, text, field);
  }

  private static Span span(String path, String text) {
    try {
      return text.length() == DATE
          ? Span.ofDay(LocalDate.parse(text))
          : Span.at(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "originalTimes.%s is '%s', a time or date of RFC 3339 is expected".formatted(path, text));
    }
  }
}
