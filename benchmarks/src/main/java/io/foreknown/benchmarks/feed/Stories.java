package io.foreknown.benchmarks.feed;

import java.time.Instant;

/**
 * Stories that report an incident each, every tenth of which is a new version of the one before.
 */
final class Stories {
  private static final Instant FIRST = Instant.parse("2025-05-01T00:00:00Z");
  private static final int VERSIONS = 10;

  private Stories() {}

  /** The number of the story that this is a version of. */
  static long story(long number) {
    return isNewVersion(number) ? number - 1 : number;
  }

  static int version(long number) {
    return isNewVersion(number) ? 2 : 1;
  }

  private static boolean isNewVersion(long number) {
    return number % VERSIONS == VERSIONS - 1;
  }

  static Instant created(long number) {
    return FIRST.plusSeconds(number);
  }

  static String headline(long number) {
    return "A tornado has damaged %d houses in the county".formatted(number % 90 + 2);
  }

  /** Of about the length that a story on the wire has, and read past. */
  static String body() {
    return "The storm came from the south west and left a trail of broken trees and roofs. "
        .repeat(15);
  }

  /** The only claim of a story, as JSON. */
  static String claim(long number) {
    return """
    {"type":"incident","id":"storm","hazard":"met.tornado","outcome":"occurred","began":"%s",\
    "places":[{"id":"county-%d","level":"city","lineage":["US-OK","US"]}],"injured":%d}\
    """
        .formatted(created(story(number)), story(number) % 3_000, number % 7);
  }
}
