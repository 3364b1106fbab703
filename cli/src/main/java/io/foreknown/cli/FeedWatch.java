package io.foreknown.cli;

import io.foreknown.monitor.Meters;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.publish.PublishedLine;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.watch.FeedHealth;
import io.foreknown.operations.watch.OpenFeeds;
import io.foreknown.operations.watch.WatchLoop;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.publish.Summary;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Looks at feeds for a command, which is watched over meanwhile.
 *
 * @param goesOn whether they are looked at again and again until the program is asked to stop
 * @param keeping gives a feed its place among what is remembered
 */
record FeedWatch(
    MonitorOptions monitoring,
    HostOptions hosts,
    boolean goesOn,
    BiFunction<FeedSource, Cluster, FeedSource> keeping) {
  /** Looks, and says in the end what became of their claims. */
  void look(
      Cluster cluster, List<FeedSource> sources, Console console, ShutdownSignal shutdownSignal) {
    if (OpenFeeds.isRead(sources, FeedFormat.class)) {
      cluster.readyTopics(cluster.topics(), Role.PUBLISH_WATCH);
    }
    if (OpenFeeds.isRead(sources, StoryFeed.class)) {
      cluster.readyTopics(cluster.topics(), Role.PROPOSE);
    }
    List<FeedSource> kept = sources.stream().map(source -> keeping.apply(source, cluster)).toList();
    Instant began = Instant.now();
    try (Meters meters = new Meters()) {
      FeedHealth health = new FeedHealth(meters.registry(), InstantSource.system());
      try (OpenFeeds feeds = OpenFeeds.of(kept, cluster);
          MonitorServer monitor = monitoring.start(hosts, meters, health)) {
        MonitorOptions.printAddress(monitor, console);
        var around = new WatchLoop.WatchContext(feeds, console, shutdownSignal, health);
        Summary summary = goesOn ? WatchLoop.run(kept, around) : WatchLoop.once(kept, around);
        if (OpenFeeds.isRead(kept, FeedFormat.class)) {
          console.line("%s", PublishedLine.of(summary, Duration.between(began, Instant.now())));
        }
      }
    }
  }
}
