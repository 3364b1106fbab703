package io.foreknown.streams.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.serde.OriginHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The claim that caused a record inside the pipeline. It travels in a header, as the records
 * themselves are of events and pairs.
 *
 * @param claim its id
 * @param origin where it was published
 */
public record Cause(String claim, Origin origin) {
  private static final String HEADER = "cause";
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 4;

  /** As the only headers of a record, with the file and line of the origin. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    OriginHeaders.write(origin, headers);
    String text =
        String.join(
            SEPARATOR,
            String.valueOf(origin.topic()),
            String.valueOf(origin.partition()),
            String.valueOf(origin.offset()),
            claim);
    return headers.add(HEADER, text.getBytes(UTF_8));
  }

  /** Null where no claim is the cause, but the clock. */
  static @Nullable Cause read(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    if (header == null) {
      return null;
    }
    // No topic and no number holds a line break, and what a claim's id holds comes last.
    String[] parts = new String(header.value(), UTF_8).split(SEPARATOR, PARTS);
    Origin origin =
        OriginHeaders.read(headers)
            .at(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    return new Cause(parts[3], origin);
  }
}
