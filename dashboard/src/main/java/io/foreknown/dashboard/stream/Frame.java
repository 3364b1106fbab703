package io.foreknown.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.time.Span;
import io.foreknown.schemas.json.RecordJson;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** Messages in the form of Server-Sent Events. */
final class Frame {
  /** Shown by no client; keeps proxies from closing a quiet stream. */
  static final ByteBuffer HEARTBEAT = bytes(": still here\n\n");

  /** What is shown has changed; it does not say what. */
  static final ByteBuffer CHANGED = of("changed", "{}");

  private Frame() {}

  /** From now on nobody knows what is published. */
  static ByteBuffer silent(Silence silence) {
    return of("silent", silence.json().toString());
  }

  /** What was published meanwhile comes now. */
  static ByteBuffer back(Silence silence, Instant until) {
    return of("back", silence.json().put("until", RecordJson.moment(until)).toString());
  }

  /** Why nothing has passed the reader's filter so far. */
  static ByteBuffer notes(List<String> notes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    notes.forEach(json.putArray("notes")::add);
    return of("notes", json.toString());
  }

  /** A message; no value has a line break: JSON escapes them, and the rest is our own. */
  static ByteBuffer of(String event, String id, String data) {
    return bytes("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
  }

  /** A message that leaves the reader's token as it is. */
  static ByteBuffer of(String event, String data) {
    return bytes("event: " + event + "\ndata: " + data + "\n\n");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  /** What a message says of a record. */
  static String data(ViewRecord viewRecord, String phase, MessageSource messageSource) {
    return "{\"phase\":\"" + phase + "\"," + content(viewRecord, messageSource).substring(1);
  }

  /** What is said of a record wherever it is sent. */
  static String content(ViewRecord viewRecord, MessageSource messageSource) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("replay", messageSource.replay());
    Span time = messageSource.views().time(viewRecord);
    if (time == null) {
      json.putNull("eventTime");
    } else {
      json.putObject("eventTime")
          .put("from", RecordJson.moment(time.from()))
          .put("to", RecordJson.moment(time.to()));
    }
    json.put("publishedAt", RecordJson.moment(viewRecord.publishedAt()));
    String head = json.toString();
    return head.substring(0, head.length() - 1) + ",\"record\":" + viewRecord.json() + "}";
  }

  /**
   * Where messages come from.
   *
   * @param replay whether the topics are those of a replay
   */
  record MessageSource(Views views, boolean replay) {}
}
