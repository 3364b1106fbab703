package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.stream.Batch;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.domain.StableId;
import io.foreknown.schemas.json.RecordJson;

/**
 * What is posted.
 *
 * @param id that of the record's place on its topic: the same however often it is sent, by any
 *     instance
 * @param token how far the endpoint has come once it has it
 */
record WebhookMessage(String id, String body, StreamToken token) {
  /** As Standard Webhooks recommends: a type, a time and the data. */
  static WebhookMessage of(ViewKind stream, Batch.Item item) {
    At at = item.entry().at();
    String place =
        StableId.of(
            item.token().topic(), Integer.toString(at.partition()), Long.toString(at.offset()));
    String body =
        "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}"
            .formatted(type(stream), RecordJson.moment(item.entry().publishedAt()), item.content());
    return new WebhookMessage("msg_" + place, body, item.token());
  }

  private static String type(ViewKind stream) {
    return switch (stream) {
      case MATCHES -> "match.changed";
      case CONTRADICTIONS -> "contradiction.changed";
      default -> "alert.raised";
    };
  }
}
