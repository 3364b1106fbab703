package io.foreknown.feeds.xml;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What relative addresses are relative to, by {@code xml:base}: itself perhaps relative, to the
 * place of the document.
 *
 * @see <a href="https://www.w3.org/TR/xmlbase/">XML Base</a>
 */
public final class BaseAddress {
  /** Under which an {@link Element} has it among its attributes. */
  public static final String ATTRIBUTE = "xml:base";

  private BaseAddress() {}

  /** The address as the base makes it; what is no address stays as it is. */
  public static String resolved(@Nullable String base, String address) {
    if (base == null || base.isEmpty()) {
      return address;
    }
    try {
      return new URI(base).resolve(new URI(address)).toString();
    } catch (URISyntaxException e) {
      return address;
    }
  }
}
