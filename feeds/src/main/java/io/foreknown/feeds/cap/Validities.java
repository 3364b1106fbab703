package io.foreknown.feeds.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Hazard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a danger usually lasts of which an alert gives no end, by hazard: the standard leaves it
 * to the recipient. The longest hazard that another one lies within decides.
 *
 * @param lengths by hazard, the empty one for all; zero for none, and then a warning has no
 *     validity
 * @see <a href="https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html">CAP 1.2, 3.2.2:
 *     "each recipient is free to set its own policy"</a>
 */
public record Validities(Map<String, Duration> lengths) {
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Those of {@code validities.csv}. */
  public static final Validities SHIPPED = shipped();

  /** Copies the map; refuses lengths below zero or beyond a year. */
  public Validities {
    lengths = Map.copyOf(lengths);
    lengths.forEach(
        (hazard, length) -> {
          if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(
                "the validity of '%s' is %s, PT0S to %s is expected"
                    .formatted(hazard, length, LONGEST));
          }
        });
  }

  /** With others in the place of its own, written as ISO 8601 has them, such as {@code PT6H}. */
  public Validities with(Map<String, String> others) {
    Map<String, Duration> all = new TreeMap<>(lengths);
    others.forEach((hazard, given) -> all.put(hazard(hazard), length(given)));
    return new Validities(all);
  }

  private static String hazard(String name) {
    return name.isEmpty() ? name : new Hazard(name).name();
  }

  private static Duration length(String given) {
    try {
      return Duration.parse(given);
    } catch (DateTimeException e) {
      throw new InvalidValueException("'%s' is no duration such as PT6H".formatted(given));
    }
  }

  /** Null when none is usual. */
  @Nullable Duration of(Hazard hazard) {
    String name = hazard.name();
    while (!name.isEmpty() && !lengths.containsKey(name)) {
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    Duration length = lengths.get(name);
    return length == null || length.isZero() ? null : length;
  }

  private static Validities shipped() {
    Map<String, Duration> lengths = new TreeMap<>();
    try (InputStream in = Validities.class.getResourceAsStream("validities.csv")) {
      new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row -> lengths.put(row[0], Duration.parse(row[1])));
      return new Validities(lengths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
