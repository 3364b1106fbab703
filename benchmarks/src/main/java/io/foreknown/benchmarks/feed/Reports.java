package io.foreknown.benchmarks.feed;

import java.time.Instant;
import java.util.Locale;

/** Storm reports as a table. */
final class Reports implements Sample.Items {
  static final String MAPPING =
      """
      tables:
        types: {T: met.tornado, H: met.severe-thunderstorm.hail, F: met.flood.flash}
      claims:
        - type: incident
          id: "{id}"
          publishedAt: "{transmitted}"
          hazard: {$lookup: "{type}", in: types}
          outcome: occurred
          began: "{valid}"
          places: [{id: "{id}", geometry: {$point: {lon: "{lon}", lat: "{lat}"}}}]
      """;

  private static final Instant FIRST = Instant.parse("2025-05-01T00:00:00Z");
  private static final String[] TYPES = {"T", "H", "F"};

  @Override
  public String head() {
    return "id,type,valid,transmitted,lon,lat,magnitude,source\n";
  }

  @Override
  public String item(long number, long of) {
    Instant valid = FIRST.plusSeconds(number);
    return String.format(
        Locale.ROOT,
        "LSR.%d,%s,%s,%s,%.5f,%.5f,,TRAINED SPOTTER%n",
        number,
        TYPES[(int) (number % TYPES.length)],
        valid,
        valid.plusSeconds(600),
        -100 + number % 1_000 * 0.01,
        30 + number / 1_000 % 1_000 * 0.01);
  }
}
