package io.foreknown.producers.cap;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The provinces and territories of Canada: number and ISO 3166-2 code.
 *
 * @see <a href="https://www.statcan.gc.ca/en/subjects/standard/sgc/2021/index">Standard
 *     Geographical Classification</a>
 */
final class Provinces {
  private static final Map<String, String> BY_NUMBER =
      Map.ofEntries(
          entry("10", "CA-NL"),
          entry("11", "CA-PE"),
          entry("12", "CA-NS"),
          entry("13", "CA-NB"),
          entry("24", "CA-QC"),
          entry("35", "CA-ON"),
          entry("46", "CA-MB"),
          entry("47", "CA-SK"),
          entry("48", "CA-AB"),
          entry("59", "CA-BC"),
          entry("60", "CA-YT"),
          entry("61", "CA-NT"),
          entry("62", "CA-NU"));

  private Provinces() {}

  /** Null for a number that is none. */
  static @Nullable String bySgc(String number) {
    return BY_NUMBER.get(number);
  }
}
