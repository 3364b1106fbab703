package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.ledger.Origin;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The file and line of a claim, as record headers: a rejection after publication carries them too.
 */
public final class OriginHeaders {
  private static final String FILE = "foreknown.file";
  private static final String LINE = "foreknown.line";
  private static final int MOST_BYTES = 4_096;

  private OriginHeaders() {}

  /** Adds what the origin knows of a file. */
  public static void write(Origin origin, Headers headers) {
    if (origin.file() != null) {
      headers.add(FILE, origin.file().getBytes(UTF_8));
    }
    if (origin.line() != null) {
      headers.add(LINE, Long.toString(origin.line()).getBytes(UTF_8));
    }
  }

  /** What the headers hold; headers of strangers that make no sense hold nothing. */
  public static Origin read(Headers headers) {
    return new Origin(text(headers, FILE), line(headers), null, null, null);
  }

  private static @Nullable Long line(Headers headers) {
    String line = text(headers, LINE);
    return line != null && line.matches("\\d{1,18}") ? Long.valueOf(line) : null;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null || header.value().length > MOST_BYTES
        ? null
        : new String(header.value(), UTF_8);
  }
}
