package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.ViewRecord;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What a subscriber gets first. */
final class Backlog implements Iterator<ByteBuffer> {
  private final Iterator<ViewRecord> entries;
  private final Subscription subscription;
  private final Frame.MessageSource messageSource;
  private final Walk walk;
  private boolean over;

  Backlog(
      List<ViewRecord> entries,
      Subscription subscription,
      Walk walk,
      Frame.MessageSource messageSource) {
    this.entries = entries.stream().sorted(Walk.TOPIC_ORDER).iterator();
    this.subscription = subscription;
    this.walk = walk;
    this.messageSource = messageSource;
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
    ViewRecord viewRecord = entries.next();
    StreamToken streamToken = walk.upTo(viewRecord.at());
    return Frame.of(
        event(subscription), streamToken.text(), Frame.data(viewRecord, "snapshot", messageSource));
  }

  /** The name of a stream's messages. */
  static String event(Subscription subscription) {
    return switch (subscription.kind()) {
      case MATCHES -> "match";
      case ALERTS -> "alert";
      case CONTRADICTIONS -> "contradiction";
      default -> subscription.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
