package io.foreknown.stories.text;

/**
 * Where something stands in a story's text.
 *
 * @param from of its first character, in UTF-16 units from 0
 * @param to behind its last one
 */
public record Range(int from, int to) {
  /** Refuses a range that ends before it begins, or begins before the text. */
  public Range {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("%d to %d is no range of a text".formatted(from, to));
    }
  }

  /** The text of it. */
  public String of(String text) {
    return text.substring(from, to);
  }

  /** Whether all of the other lies in this. */
  public boolean contains(Range other) {
    return other.from >= from && other.to <= to;
  }

  /** Whether the two share a character. */
  public boolean overlaps(Range other) {
    return other.from < to && from < other.to;
  }

  /** The least range that holds both. */
  public Range hull(Range other) {
    return new Range(Math.min(from, other.from), Math.max(to, other.to));
  }
}
