package io.foreknown.operations.rights;

import io.foreknown.operations.rights.Rights.Access;
import io.foreknown.operations.rights.Rights.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rights on a Schema Registry as comments: each product has a way of its own to give them. */
final class RegistryLines {
  private RegistryLines() {}

  static List<String> of(Rights rights) {
    return Arrays.stream(Access.values())
        .filter(access -> rights.registry().stream().anyMatch(of -> of.access() == access))
        .map(access -> line(access, rights))
        .toList();
  }

  private static String line(Access access, Rights rights) {
    return "# Schema Registry: %s %s"
        .formatted(
            access.word(),
            rights.registry().stream()
                .filter(of -> of.access() == access)
                .map(RegistryLines::words)
                .collect(Collectors.joining(", ")));
  }

  private static String words(Subject subject) {
    return subject.access() == Access.DELETE ? subject.name() + "…" : subject.name();
  }
}
