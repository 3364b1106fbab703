package io.foreknown.monitor.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask.
 *
 * @param tokens what requests must tell, one of them; none: nothing
 * @param allowedHosts names by which the server may be asked for, beside its own address; one with
 *     a port only at that port
 */
public record Access(List<Token> tokens, List<String> allowedHosts) {
  /** Whoever reaches the address. */
  public static final Access OPEN = new Access(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a name is none, such as a whole URL
   */
  public Access {
    tokens = List.copyOf(tokens);
    allowedHosts = allowedHosts.stream().map(HostNames::normal).toList();
  }

  /**
   * With one token, which is nobody's in particular.
   *
   * @param token null: nothing need be told
   */
  public Access(@Nullable String token, List<String> allowedHosts) {
    this(token == null ? List.of() : List.of(new Token(null, token)), allowedHosts);
  }
}
