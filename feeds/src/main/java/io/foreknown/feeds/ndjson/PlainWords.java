package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The words of plain lines, as bytes. */
final class PlainWords {
  static final byte[] TRUE = of("true");
  static final byte[] FALSE = of("false");
  static final byte[] FROM = of("from");
  static final byte[] TO = of("to");
  static final byte[] AT_LEAST = of("atLeast");
  static final byte[] AT_MOST = of("atMost");
  static final byte[] PARTIES = of("parties");
  static final byte[] EXCLUSIVE = of("exclusive");
  static final byte[] POINT = of("Point");
  static final byte[][] TYPES = all("warning", "incident");
  static final byte[][] STORY = all("url", "headline", "outlet", "language");
  static final byte[][] AUDIENCES = all("public", "private");
  static final byte[][] OUTCOMES = all("occurred", "foiled", "disproved");
  static final byte[][] LEVELS = all("country", "region", "city", "district", "site");
  static final byte[][] PLACE =
      all("id", "name", "kind", "level", "lineage", "geometry", "radiusKm");
  static final byte[][] PARTY = all("id", "name", "lineage");
  static final byte[] OF_DECISION = of("decision");
  static final byte[][] DECISION =
      all("type", "id", "at", "by", "revision", "verdict", "subject", "until", "reason");
  static final byte[][] VERDICTS = all("confirmed", "dismissed", "same", "different", "muted");
  static final byte[][] SUBJECTS = all("pair", "incidents", "warnings");
  static final byte[][] ENDS = all("warning", "incident");
  static final byte[][] GEOMETRY = all("type", "coordinates");
  static final byte[][] FIELDS =
      all(
          "type",
          "id",
          "publishedAt",
          "hazard",
          "story",
          "revision",
          "issuer",
          "audience",
          "issued",
          "targets",
          "validity",
          "suspects",
          "exercise",
          "outcome",
          "began",
          "places",
          "killed",
          "injured",
          "perpetrators");

  private PlainWords() {}

  static byte[] of(String word) {
    return word.getBytes(US_ASCII);
  }

  private static byte[][] all(String... words) {
    return Arrays.stream(words).map(PlainWords::of).toArray(byte[][]::new);
  }

  /** The number of a field. */
  static int field(String name) {
    byte[] bytes = of(name);
    for (int i = 0; i < FIELDS.length; i++) {
      if (Arrays.equals(FIELDS[i], bytes)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " is no field of a plain line");
  }

  /** Fields as bits. */
  static int fields(String... names) {
    return Arrays.stream(names).mapToInt(name -> 1 << field(name)).reduce(0, (a, b) -> a | b);
  }
}
