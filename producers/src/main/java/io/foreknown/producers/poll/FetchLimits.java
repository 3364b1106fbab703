package io.foreknown.producers.poll;

import java.time.Duration;

/**
 * How much of a server's time and content is taken.
 *
 * @param connecting until it takes the connection
 * @param whole from the question to the last byte
 * @param bytes of one answer
 * @param redirects followed
 */
public record FetchLimits(Duration connecting, Duration whole, long bytes, int redirects) {
  /** For a feed of a newsroom. */
  public static final FetchLimits SHIPPED =
      new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 64L << 20, 5);
}
