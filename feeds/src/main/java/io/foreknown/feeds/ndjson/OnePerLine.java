package io.foreknown.feeds.ndjson;

/** What is said of JSON that is no object on a line, and how it becomes one. */
final class OnePerLine {
  private static final String EXPECTED = "; one object per line is expected: ";
  private static final String ENTRIES = EXPECTED + "jq -c '.[]'";

  /** Of a list that has its line for itself. */
  static final String LIST = "is a list" + ENTRIES;

  private OnePerLine() {}

  /** Of a list, or of what goes on over several lines. */
  static String expected(Line line) {
    String lines = line.isSpread() ? ", down to line %d".formatted(line.last()) : "";
    return line.begins('[')
        ? "is a list" + lines + ENTRIES
        : "is JSON over several lines" + lines + EXPECTED + "jq -c .";
  }
}
