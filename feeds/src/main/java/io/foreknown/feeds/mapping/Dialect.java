package io.foreknown.feeds.mapping;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, and how it writes its rows.
 *
 * @param header names of the columns; null when the first row says them
 * @param newHeader what the first cell of a row says that names the columns anew, where a file
 *     holds several tables; null when it holds one
 * @param rest the last column, whose text has delimiters that nobody quoted; null when such a row
 *     is to be refused
 */
public record Dialect(
    Charset charset,
    char delimiter,
    char quote,
    @Nullable List<String> header,
    @Nullable String newHeader,
    @Nullable String rest)
    implements Layout {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String word() {
    return "column";
  }

  @Override
  public String words() {
    return "columns";
  }

  /**
   * Whether a quoted field goes on after the end of a line.
   *
   * @param open whether one went on before it
   */
  public boolean staysOpen(String line, boolean open) {
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
