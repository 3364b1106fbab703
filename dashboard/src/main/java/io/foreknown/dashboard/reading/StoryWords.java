package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Where words that a proposal rests on stand in a text.
 *
 * @param from of the first character, in UTF-16 units from 0
 * @param to behind the last one
 */
public record StoryWords(int from, int to) {
  /**
   * Finds words again, in the version that they were read in or in another one; empty: they are
   * gone. At their old place first, then between their old neighbours, then anywhere.
   *
   * @param evidence {@code from}, {@code exact}, {@code prefix}, {@code suffix}
   */
  static Optional<StoryWords> find(JsonNode evidence, String text) {
    String exact = evidence.path("exact").asText();
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    int from = evidence.path("from").asInt();
    if (!text.startsWith(exact, from)) {
      String prefix = evidence.path("prefix").asText();
      int between = text.indexOf(prefix + exact + evidence.path("suffix").asText());
      from = between < 0 ? text.indexOf(exact) : between + prefix.length();
    }
    return from < 0 ? Optional.empty() : Optional.of(new StoryWords(from, from + exact.length()));
  }
}
