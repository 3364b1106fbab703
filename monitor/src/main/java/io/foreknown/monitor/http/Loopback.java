package io.foreknown.monitor.http;

import java.util.Locale;
import java.util.Set;

/** This machine, as its own programs call it. */
public final class Loopback {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** Whether a host in a URL is this machine, whatever a resolver says. */
  public static boolean isName(String host) {
    return NAMES.contains(host.toLowerCase(Locale.ROOT));
  }
}
