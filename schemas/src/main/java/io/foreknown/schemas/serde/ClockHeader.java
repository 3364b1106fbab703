package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The control record of a replay: no key, no value, and the clock in a header. */
public final class ClockHeader {
  private static final String NAME = "foreknown.clock";

  private ClockHeader() {}

  /** Says that the clock of the replay stands at this moment. */
  public static void write(Instant now, Headers headers) {
    headers.add(NAME, Long.toString(now.toEpochMilli()).getBytes(UTF_8));
  }

  /** The clock; null when the headers hold none. */
  public static @Nullable Instant read(Headers headers) {
    Header header = headers.lastHeader(NAME);
    String millis =
        header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
  }
}
