package io.foreknown.monitor.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask.
 *
 * @param tokens what requests must carry, one of them; none: nothing
 * @param allowedHosts names by which the server may be asked for, beside its own address; one with
 *     a port only at that port
 * @param allowedOrigins whose pages may read in a browser, such as "https://board.example"; beside
 *     them only the server's own
 * @param embeddingOrigins whose pages may show in a frame what lies below {@code /embed/}; beside
 *     them nobody's
 */
public record Access(
    List<Token> tokens,
    List<String> allowedHosts,
    List<String> allowedOrigins,
    List<String> embeddingOrigins) {
  /** Whoever reaches the address. */
  public static final Access OPEN = new Access(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a name is none, such as a whole URL, or an origin is none
   */
  public Access {
    tokens = List.copyOf(tokens);
    allowedHosts = allowedHosts.stream().map(HostNames::normal).toList();
    allowedOrigins = allowedOrigins.stream().map(AllowedOrigins::normal).toList();
    embeddingOrigins = embeddingOrigins.stream().map(AllowedOrigins::normal).toList();
  }

  /** For pages of the server alone. */
  public Access(List<Token> tokens, List<String> allowedHosts) {
    this(tokens, allowedHosts, List.of(), List.of());
  }

  /**
   * With one token, which is nobody's in particular.
   *
   * @param token null: nothing need be given
   */
  public Access(@Nullable String token, List<String> allowedHosts) {
    this(token == null ? List.of() : List.of(new Token(null, token)), allowedHosts);
  }

  /**
   * The same, and pages of other origins may read.
   *
   * @throws IllegalArgumentException if an origin is none
   */
  public Access readBy(List<String> origins) {
    return new Access(tokens, allowedHosts, origins, embeddingOrigins);
  }

  /**
   * The same, and pages of other origins may show what lies below {@code /embed/} in a frame.
   *
   * @throws IllegalArgumentException if an origin is none
   */
  public Access embeddedBy(List<String> origins) {
    return new Access(tokens, allowedHosts, allowedOrigins, origins);
  }
}
