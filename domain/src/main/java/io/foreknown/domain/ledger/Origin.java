package io.foreknown.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param file the file that a producer read; null when it did not say
 * @param line its line, from 1; null when it did not say
 * @param topic the topic it was read from; null for a record that was never published
 * @param partition null for a record that was never published
 * @param offset null for a record that was never published
 */
public record Origin(
    @Nullable String file,
    @Nullable Long line,
    @Nullable String topic,
    @Nullable Integer partition,
    @Nullable Long offset) {

  /** A line of a file, before publication. */
  public static Origin of(String file, long line) {
    return new Origin(file, line, null, null, null);
  }

  /** The same file and line, once published. */
  public Origin at(String publishedTo, int inPartition, long atOffset) {
    return new Origin(file, line, publishedTo, inPartition, atOffset);
  }
}
