package io.foreknown.cli;

import io.foreknown.cli.demo.LiveExample;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.publish.Feed;
import io.foreknown.operations.replay.FinalState;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What the demo publishes of today, made up: a warning at once, what contradicts it a little later.
 */
final class LiveNews {
  /** Enough to open the page. */
  private static final Duration LATER = Duration.ofSeconds(15);

  private final Cluster cluster;
  private final Console console;
  private final ShutdownSignal shutdownSignal;

  LiveNews(Cluster cluster, Console console, ShutdownSignal shutdownSignal) {
    this.cluster = cluster;
    this.console = console;
    this.shutdownSignal = shutdownSignal;
  }

  /**
   * Publishes it, unless an earlier one still is news; one that is none any more is taken back.
   *
   * @param failures of what the demo runs; it waits no longer when one has failed
   */
  void publish(List<? extends CompletableFuture<? extends Throwable>> failures) {
    Instant now = Instant.now();
    List<String> events =
        new FinalState(cluster, cluster.topics())
            .standing(Topic.OUTCOMES).stream()
                .map(outcome -> outcome.path("event").asText())
                .toList();
    if (LiveExample.isStanding(events, now)) {
      console.line("Made-up news of the last hours is on the page already.");
      return;
    }
    LiveExample.over(events, now).forEach(old -> send(old.withdrawal(now)));
    LiveExample example = LiveExample.at(now);
    send(example.known());
    console.line(
        "Made up, to show news as it comes: a flood warning for Exampleton is in force. In %d seconds its mayor"
            + " contradicts the weather office: watch Now on the page.",
        LATER.toSeconds());
    if (shutdownSignal.isQuietFor(LATER, failures)) {
      send(example.live(Instant.now()));
      console.line("Published. Now shows the contradiction and an alert.");
    }
  }

  private void send(InputStream claims) {
    try (claims) {
      new Feed(cluster, cluster.topics(), console, shutdownSignal)
          .publish(claims, LiveExample.NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(LiveExample.NAME, e);
    }
  }
}
