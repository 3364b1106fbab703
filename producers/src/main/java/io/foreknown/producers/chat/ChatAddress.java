package io.foreknown.producers.chat;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.monitor.http.Loopback;
import io.foreknown.producers.poll.Address;
import java.net.URI;

/**
 * Where chat completions are asked for. Shown without its query, in which a key may be.
 *
 * @param address whole, with its path
 */
public record ChatAddress(Address address) {
  private static final String COMPLETIONS = "/chat/completions";

  /**
   * Reads what a user typed: the whole address, or all of it before {@code /chat/completions}; a
   * server alone gets {@code /v1} too.
   *
   * @throws io.foreknown.domain.InvalidValueException if it is no address of HTTP, or holds a name
   *     or password
   */
  public static ChatAddress of(String text) {
    Address typed = Address.of(text);
    require(
        typed.credentials() == null,
        "a name and password do not belong into the address, where all can see them");
    URI uri = typed.uri();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    String whole =
        path.endsWith(COMPLETIONS) ? path : (path.isEmpty() ? "/v1" : path) + COMPLETIONS;
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new ChatAddress(Address.of(typed.server() + whole + query));
  }

  /** Whether others on the way can read what is sent there: plain HTTP beyond this machine. */
  public boolean isInTheOpen() {
    return address.uri().getScheme().equals("http") && !Loopback.isName(address.uri().getHost());
  }

  /** Without the query. */
  @Override
  public String toString() {
    return address.toString();
  }
}
