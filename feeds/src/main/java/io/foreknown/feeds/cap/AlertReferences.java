package io.foreknown.feeds.cap;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages that a message refers to: {@code sender,identifier,sent}, separated by white space;
 * of CAP 1.0 also {@code identifier/sender}, for programs differ in what they read there.
 */
final class AlertReferences {
  private AlertReferences() {}

  /** Keys as in {@link MessageId}; of malformed ones a problem is noted. */
  static List<String> read(CheckedElement alert, CapVersion capVersion) {
    String text = alert.text("references");
    if (text == null) {
      return List.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String one : WhiteSpace.split(text)) {
      String key = alert.attempt("references", () -> key(one, capVersion));
      if (key != null) {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  private static String key(String reference, CapVersion capVersion) {
    String[] parts = reference.split(",", -1);
    if (parts.length == 3 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
      return new MessageId(parts[0], parts[1], CapTime.of(capVersion).read(parts[2])).key();
    }
    int slash = reference.lastIndexOf('/');
    if (capVersion == CapVersion.V1_0 && slash > 0 && slash < reference.length() - 1) {
      return reference.substring(slash + 1) + "," + reference.substring(0, slash);
    }
    throw new InvalidValueException(
        "%s is no reference, sender,identifier,sent is expected".formatted(Excerpt.of(reference)));
  }
}
