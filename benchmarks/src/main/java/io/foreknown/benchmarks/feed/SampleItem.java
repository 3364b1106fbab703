package io.foreknown.benchmarks.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the n-th item of a sample says where its template has a name in braces. Every tenth updates
 * the one before.
 */
record SampleItem(long number) {
  private static final Instant FIRST = Instant.parse("2025-05-01T00:00:00Z");
  private static final int UPDATES = 10;
  private static final int COLUMNS = 120;
  private static final double CELL = 0.1;

  /** Of about the length that a story on the wire has, and read past. */
  private static final String BODY =
      "The storm came from the south west and left a trail of broken trees and roofs. ".repeat(15);

  String filled(String template) {
    String text = template;
    for (Map.Entry<String, Object> value : values().entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
    }
    return text;
  }

  /** Those that hold others come first. */
  private Map<String, Object> values() {
    boolean isUpdate = number % UPDATES == UPDATES - 1;
    long story = isUpdate ? number - 1 : number;
    Instant time = FIRST.plusSeconds(number);
    double south = 30 + number / COLUMNS % 100 * CELL;
    double west = -100 + number % COLUMNS * CELL;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("claim", CLAIM);
    values.put("review", REVIEW);
    values.put("references", isUpdate ? REFERENCES : "");
    values.put("body", BODY);
    values.put("comma", number == 0 ? "" : ",");
    values.put("n", number);
    values.put("story", story);
    values.put("version", isUpdate ? 2 : 1);
    values.put("msgType", isUpdate ? "Update" : "Alert");
    values.put("time", time);
    values.put("told", FIRST.plusSeconds(story));
    values.put("local", local(time));
    values.put("before", local(FIRST.plusSeconds(story)));
    values.put("end", local(time.plusSeconds(1_800)));
    values.put(
        "mailed", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
    values.put("houses", number % 90 + 2);
    values.put("county", story % 3_000);
    values.put("injured", number % 7);
    values.put("letter", "THF".charAt((int) (number % 3)));
    values.put("rating", number % 2 == 0 ? 1 : 5);
    values.put("south", degrees(south));
    values.put("west", degrees(west));
    values.put("north", degrees(south + 0.9 * CELL));
    values.put("east", degrees(west + 0.9 * CELL));
    return values;
  }

  private static String local(Instant time) {
    return time.toString().replace("Z", "-00:00");
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static final String REFERENCES =
      "<references>met@example.org,a${story},${before}</references>";

  private static final String CLAIM =
      """
      {"type":"incident","id":"storm","hazard":"met.tornado","outcome":"occurred","began":"${told}",\
      "places":[{"id":"county-${county}","level":"city","lineage":["US-OK","US"]}],"injured":${injured}}\
      """;

  private static final String REVIEW =
      """
      {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/${n}","inLanguage":"en",\
      "headline":"No, bridge ${n} was not closed","datePublished":"${time}","claimReviewed":"Bridge ${n} was closed before the flood",\
      "author":{"@type":"Organization","name":"Delta Checks","url":"https://checks.example"},\
      "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Jo Mayor"},\
      "firstAppearance":{"@type":"NewsArticle","url":"https://paper.example/speech-${n}"}},\
      "reviewRating":{"@type":"Rating","ratingValue":${rating},"worstRating":1,"bestRating":5}}\
      """;
}
