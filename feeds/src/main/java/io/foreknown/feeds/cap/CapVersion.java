package io.foreknown.feeds.cap;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of the standard, known by their namespaces. */
enum CapVersion {
  V1_0("http://www.incident.com/cap/1.0"),
  V1_1("urn:oasis:names:tc:emergency:cap:1.1"),
  V1_2("urn:oasis:names:tc:emergency:cap:1.2");

  private static final List<CapVersion> KNOWN = List.of(values());

  private final String namespace;

  CapVersion(String namespace) {
    this.namespace = namespace;
  }

  /** Null for a namespace that is none of CAP's. */
  static @Nullable CapVersion of(String namespace) {
    for (CapVersion version : KNOWN) {
      if (version.namespace.equals(namespace)) {
        return version;
      }
    }
    return null;
  }

  /** All namespaces, for messages. */
  static String namespaces() {
    return KNOWN.stream().map(v -> v.namespace).collect(Collectors.joining(", "));
  }
}
