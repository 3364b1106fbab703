package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Entry;
import java.util.Comparator;

/**
 * The way through a topic, partition by partition in the order of the topic, so that the token at
 * every step tells exactly what is still missing.
 */
final class Walk {
  static final Comparator<Entry> TOPIC_ORDER =
      Comparator.comparing((Entry entry) -> entry.at().partition())
          .thenComparing(entry -> entry.at().offset());

  private final Token end;
  private Token token;
  private int partition;

  /** From {@code start} to {@code end}. */
  Walk(Token start, Token end) {
    this.token = start;
    this.end = end;
  }

  /** How far one has come with the record at this place; places come in the order of the topic. */
  Token upTo(At at) {
    for (; partition < at.partition(); partition++) {
      token = token.with(partition, end.next().get(partition));
    }
    token = token.after(at);
    return token;
  }

  Token end() {
    return end;
  }
}
