package io.foreknown.producers.cap;

import static io.foreknown.producers.cap.Given.id;
import static io.foreknown.producers.cap.Given.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.producers.cap.Message.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {
  private final RecentMessages recent = new RecentMessages();

  private static String stored(String identifier) {
    return StoredMessage.write(message(id(identifier, 0), Kind.ALERT, List.of()));
  }

  @Test
  void messageThatWasUsedIsNotReadAgain() {
    Message first = recent.read(stored("a"));

    assertThat(recent.read(stored("a"))).isSameAs(first);
  }

  @Test
  void ofVeryManyMessagesTheLastOnesAreKept() {
    Message first = recent.read(stored("a"));
    for (int i = 0; i < 10_000; i++) {
      recent.read(stored("b" + i));
    }

    assertThat(recent.read(stored("a"))).isNotSameAs(first).isEqualTo(first);
  }
}
