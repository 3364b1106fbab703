package io.foreknown.dashboard.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.stream.Subscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What waits for a subscriber. */
public final class Messages {
  private Messages() {}

  /** Takes all of it. */
  public static List<String> of(Subscriber reader) {
    List<String> messages = new ArrayList<>();
    for (ByteBuffer next = reader.next(); next != null; next = reader.next()) {
      messages.add(UTF_8.decode(next).toString());
    }
    return messages;
  }
}
