package io.foreknown.producers.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Hazard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which hazard a code means; the table is {@code hazards.csv}, shown in docs/feeds.md. */
final class Hazards {
  private static final Map<String, Hazard> TABLE = table();
  private static final Pattern CANADIAN =
      Pattern.compile("profile:CAP-CP:Event:.*", Pattern.CASE_INSENSITIVE);
  private static final Hazard OTHER = new Hazard("other");

  private Hazards() {}

  private static Map<String, Hazard> table() {
    try (InputStream in = Hazards.class.getResourceAsStream("hazards.csv")) {
      return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(
              Collectors.toUnmodifiableMap(row -> key(row[0], row[1]), row -> new Hazard(row[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String scheme, String code) {
    return (scheme + ":" + code).toUpperCase(Locale.ROOT);
  }

  /** Of the first code that the table knows; null when it knows none. */
  static @Nullable Hazard of(List<Pair> codes) {
    return codes.stream()
        .map(pair -> TABLE.get(key(scheme(pair.name()), head(pair.value()))))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The Canadian profile names its own version. */
  private static String scheme(String name) {
    return CANADIAN.matcher(name).matches() ? "CAP-CP" : name;
  }

  /** Meteoalarm writes a number, a semicolon and the word for it. */
  private static String head(String value) {
    return value.split(";", 2)[0].strip();
  }

  /** The first category's own word, in lower case. */
  static Hazard ofCategories(List<String> categories) {
    return categories.isEmpty() ? OTHER : new Hazard(categories.get(0).toLowerCase(Locale.ROOT));
  }
}
