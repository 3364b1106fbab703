package io.foreknown.producers.cap;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a message refers to: {@code sender,identifier,sent}, separated by white space;
 * in CAP 1.0 also {@code identifier/sender}.
 */
final class References {
  private References() {}

  /** Keys as in {@link MessageId}; empty, with a problem noted, when one of them is malformed. */
  static List<String> read(Node alert, Version version) {
    String text = alert.optional("references");
    if (text == null) {
      return List.of();
    }
    List<@Nullable String> keys =
        Arrays.stream(text.split("\\s+"))
            .map(one -> alert.<String>attempt("references", () -> key(one, version)))
            .toList();
    return keys.contains(null)
        ? List.of()
        : keys.stream().map(Objects::requireNonNull).distinct().toList();
  }

  private static String key(String reference, Version version) {
    String[] parts = reference.split(",", -1);
    if (parts.length == 3 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
      return new MessageId(parts[0], parts[1], CapTime.of(version).read(parts[2])).key();
    }
    int slash = reference.lastIndexOf('/');
    if (version == Version.V1_0 && slash > 0 && slash < reference.length() - 1) {
      return reference.substring(slash + 1) + "," + reference.substring(0, slash);
    }
    throw new InvalidValueException(
        "%s is no reference, sender,identifier,sent is expected".formatted(Shown.of(reference)));
  }
}
