package io.foreknown.dashboard.channel;

import io.foreknown.domain.contradiction.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Messages for tests. */
final class Samples {
  static final PageLinks LINKS = new PageLinks(URI.create("https://desk.example/foreknown/"));
  static final Instant PUBLISHED = Instant.parse("2024-03-22T18:00:00Z");

  private Samples() {}

  /** About a question of an event. */
  static Notice notice(String id, String event, String headline) {
    return new Notice(
        id,
        event,
        event + " incident.killed",
        Severity.HIGH,
        headline,
        PUBLISHED,
        "/event?type=incident&id=" + event);
  }

  static ChannelMessage news(Notice... notices) {
    return ChannelMessage.news(waiting(notices));
  }

  static ChannelMessage digest(Notice... notices) {
    return ChannelMessage.digest(waiting(notices));
  }

  private static List<WaitingNotice> waiting(Notice... notices) {
    return Stream.of(notices)
        .map(notice -> new WaitingNotice(notice, PUBLISHED, WaitingNotice.Reason.LIMIT))
        .toList();
  }
}
