package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.producers.poll.RequestHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers as they are typed: a name, a colon, a value. */
final class HeaderTexts {
  private HeaderTexts() {}

  /**
   * Reads them; no message repeats what follows the colon.
   *
   * @throws InvalidValueException if one cannot be sent
   */
  static RequestHeaders read(List<String> texts, EnvironmentText environment) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String text : texts) {
      int colon = text.indexOf(':');
      if (colon < 1) {
        throw new InvalidValueException("a name, a colon and a value are expected");
      }
      String name = text.substring(0, colon).strip();
      if (values.put(name, environment.filled(text.substring(colon + 1).strip())) != null) {
        throw new InvalidValueException("the header %s is there twice".formatted(name));
      }
    }
    return new RequestHeaders(values);
  }
}
