package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.Entry;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What a subscriber gets first. */
final class Backlog implements Iterator<ByteBuffer> {
  private final Iterator<Entry> entries;
  private final Wanted wanted;
  private final Frame.Source source;
  private final Walk walk;
  private boolean over;

  Backlog(List<Entry> entries, Wanted wanted, Walk walk, Frame.Source source) {
    this.entries = entries.stream().sorted(Walk.TOPIC_ORDER).iterator();
    this.wanted = wanted;
    this.walk = walk;
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
      return Frame.of("live", walk.end().text(), "{}");
    }
    Entry entry = entries.next();
    Token token = walk.upTo(entry.at());
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
