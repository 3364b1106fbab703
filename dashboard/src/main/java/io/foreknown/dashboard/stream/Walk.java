package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.ViewRecord;
import java.util.Comparator;

/**
 * The way through a topic, partition by partition in the order of the topic, so that the token at
 * every step tells exactly what is still missing.
 */
final class Walk {
  static final Comparator<ViewRecord> TOPIC_ORDER =
      Comparator.comparing((ViewRecord viewRecord) -> viewRecord.at().partition())
          .thenComparing(viewRecord -> viewRecord.at().offset());

  private final StreamToken end;
  private StreamToken streamToken;
  private int partition;

  /** From {@code start} to {@code end}. */
  Walk(StreamToken start, StreamToken end) {
    this.streamToken = start;
    this.end = end;
  }

  /** How far one has come with the record at this place; places come in the order of the topic. */
  StreamToken upTo(At at) {
    for (; partition < at.partition(); partition++) {
      streamToken = streamToken.with(partition, end.next().get(partition));
    }
    streamToken = streamToken.after(at);
    return streamToken;
  }

  StreamToken end() {
    return end;
  }
}
