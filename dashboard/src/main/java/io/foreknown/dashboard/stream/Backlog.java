package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.Entry;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What a subscriber gets first, partition by partition in the order of the topic, so that the token
 * of every message tells exactly what is still missing.
 */
final class Backlog implements Iterator<ByteBuffer> {
  private static final Comparator<Entry> TOPIC_ORDER =
      Comparator.comparing((Entry entry) -> entry.at().partition())
          .thenComparing(entry -> entry.at().offset());

  private final Iterator<Entry> entries;
  private final Wanted wanted;
  private final Frame.Source source;
  private final Token end;
  private Token token;
  private int partition;
  private boolean over;

  /** From {@code start} to {@code end}. */
  Backlog(List<Entry> entries, Wanted wanted, Token start, Token end, Frame.Source source) {
    this.entries = entries.stream().sorted(TOPIC_ORDER).iterator();
    this.wanted = wanted;
    this.token = start;
    this.end = end;
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    return !over;
  }

  @Override
  public ByteBuffer next() {
    if (!entries.hasNext()) {
      over = true;
      return Frame.of("live", end.text(), "{}");
    }
    Entry entry = entries.next();
    for (; partition < entry.at().partition(); partition++) {
      token = token.with(partition, end.next().get(partition));
    }
    token = token.after(entry.at());
    return Frame.of(event(wanted), token.text(), Frame.data(entry, "snapshot", source));
  }

  /** The name of a stream's messages. */
  static String event(Wanted wanted) {
    return switch (wanted.kind()) {
      case MATCHES -> "match";
      case ALERTS -> "alert";
      case CONTRADICTIONS -> "contradiction";
      default -> wanted.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
