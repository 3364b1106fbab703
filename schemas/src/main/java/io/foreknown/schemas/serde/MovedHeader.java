package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The offset at which a record stood first, on one that was written again behind others when
 * something before it was erased: it is no news, and who has seen that offset has seen the record.
 */
public final class MovedHeader {
  private static final String NAME = "foreknown.moved-from";

  private MovedHeader() {}

  /**
   * Adds the offset, unless the record was moved before and has the one at which it stood first.
   */
  public static void write(long offset, Headers headers) {
    if (headers.lastHeader(NAME) == null) {
      headers.add(NAME, Long.toString(offset).getBytes(UTF_8));
    }
  }

  /** The offset at which the record stood first; the one where it stands unless it was moved. */
  public static long read(Headers headers, long offset) {
    Header header = headers.lastHeader(NAME);
    String given =
        header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    return given.matches("\\d{1,18}") ? Long.parseLong(given) : offset;
  }
}
