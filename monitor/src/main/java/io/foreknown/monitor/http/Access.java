package io.foreknown.monitor.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask.
 *
 * @param token what requests must tell; null: nothing
 * @param allowedHosts names by which the server may be asked for, beside its own address; one with
 *     a port only at that port
 */
public record Access(@Nullable String token, List<String> allowedHosts) {
  /** Whoever reaches the address. */
  public static final Access OPEN = new Access(null, List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a name is none, such as a whole URL
   */
  public Access {
    allowedHosts = allowedHosts.stream().map(HostNames::normal).toList();
  }
}
