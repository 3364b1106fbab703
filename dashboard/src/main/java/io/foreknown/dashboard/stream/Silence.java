package io.foreknown.dashboard.stream;

import java.time.Instant;

/**
 * That a source of what is shown does not answer, so that nobody knows what has been published
 * since.
 *
 * @param since when it last answered; of one that never has, when it was first asked
 * @param problem what the client says of it, for those who run the server
 */
public record Silence(Source source, Instant since, String problem) {
  /** Who may be silent. */
  public enum Source {
    KAFKA,
    SCHEMA_REGISTRY
  }
}
