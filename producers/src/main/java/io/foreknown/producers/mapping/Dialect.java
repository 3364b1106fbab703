package io.foreknown.producers.mapping;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes its rows.
 *
 * @param header names of the columns; null when the first row tells them
 */
record Dialect(Charset charset, char delimiter, char quote, @Nullable List<String> header) {
  /**
   * Whether a quoted field goes on after the end of a line.
   *
   * @param open whether one went on before it
   */
  boolean staysOpen(String line, boolean open) {
    boolean quoted = open;
    boolean atStart = !open;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!quoted) {
        quoted = atStart && c == quote;
        atStart = c == delimiter;
      } else if (c == quote) {
        boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == quote;
        quoted = doubled;
        i += doubled ? 1 : 0;
      }
    }
    return quoted;
  }
}
