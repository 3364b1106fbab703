package io.foreknown.producers.chat;

import java.time.Duration;

/**
 * How much of a server's time is taken, and how much is sent and read.
 *
 * @param connecting until it takes the connection
 * @param whole from the question to the last byte
 * @param requestBytes of one request
 * @param answerBytes of one answer
 */
public record ChatLimits(Duration connecting, Duration whole, long requestBytes, long answerBytes) {
  /** For a model that reads a story and lists a few claims of it. */
  public static final ChatLimits SHIPPED =
      new ChatLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1L << 20, 1L << 20);

  /** The same with another time for the whole. */
  public ChatLimits within(Duration other) {
    return new ChatLimits(connecting, other, requestBytes, answerBytes);
  }
}
