package io.foreknown.feeds.cap;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of the standard, known by their namespaces. */
enum CapVersion {
  V1_0("http://www.incident.com/cap/1.0"),
  V1_1("urn:oasis:names:tc:emergency:cap:1.1"),
  V1_2("urn:oasis:names:tc:emergency:cap:1.2");

  private final String namespace;

  CapVersion(String namespace) {
    this.namespace = namespace;
  }

  /** Null for a namespace that is none of CAP's. */
  static @Nullable CapVersion of(String namespace) {
    return Arrays.stream(values())
        .filter(v -> v.namespace.equals(namespace))
        .findFirst()
        .orElse(null);
  }

  /** All namespaces, for messages. */
  static String namespaces() {
    return Arrays.stream(values()).map(v -> v.namespace).collect(Collectors.joining(", "));
  }
}
