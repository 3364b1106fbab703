package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.monitor.Meters;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.producers.publish.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends a feed into the claim topics. */
@Command(
    name = "publish",
    description = {
      "Sends claims into their topics.",
      "What keeps to the contract is published, all else is rejected with its reason.",
      "With --watch it goes on until Ctrl-C, and begins where it ended when it is started again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown publish claims.ndjson more.ndjson",
      "  ./foreknown publish --format cap alerts/",
      "  jq -c . story.json | ./foreknown publish -",
      "  ./foreknown publish --format cap --watch incoming/       what is put there, as it comes",
      "  ./foreknown publish --format cap --watch https://example.org/alerts.atom --interval PT2M",
      "  ./foreknown publish --watch incoming/ --metrics-port 9465      has metrics for Prometheus"
    })
final class PublishCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();
  @Mixin private final WatchOptions watch = new WatchOptions();
  @Mixin private final MonitorOptions monitoring = new MonitorOptions();
  @Mixin private final HostOptions hosts = new HostOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (feed.hasFiles() == (watch.target() != null)) {
      throw new ParameterException(spec.commandLine(), "either FILE or --watch is expected");
    }
    if (feed.hasFiles() && monitoring.isWanted()) {
      throw new ParameterException(spec.commandLine(), "--metrics-port goes with --watch");
    }
    if (watch.target() != null && rejections.isTold()) {
      throw new ParameterException(spec.commandLine(), "--max-rejected goes with FILE");
    }
    rejections.requireValid();
    List<Path> files = feed.hasFiles() ? feed.files() : List.of();
    watch.requireValid();
    FeedFormat format = feed.format();
    Stop.around(stop -> run(files, format, stop));
  }

  private void run(List<Path> files, FeedFormat format, Stop stop) {
    Screen screen = new Screen(spec);
    try (Cluster cluster = OpenCluster.of(options, screen)) {
      cluster.readyTopics(cluster.topics());
      Path state = format.state();
      Reading reading =
          new Reading(state == null ? format.keptIn(cluster.feedDirectory()) : format, stop);
      Instant began = Instant.now();
      Summary summary =
          files.isEmpty()
              ? watch(cluster, screen, stop, reading)
              : new Feed(cluster, cluster.topics(), screen, stop).publish(reading, files);
      screen.line("%s", PublishedLine.of(summary, Duration.between(began, Instant.now())));
      if (!files.isEmpty()) {
        rejections.require(summary.rejected(), summary.received());
      }
    }
  }

  private Summary watch(Cluster cluster, Screen screen, Stop stop, Reading reading) {
    try (Meters meters = new Meters()) {
      FeedHealth health = new FeedHealth(meters.registry());
      try (MonitorServer monitor = monitoring.start(hosts, meters, health::isReady)) {
        MonitorOptions.tell(monitor, screen);
        return watch.run(new WatchedFeed.Surroundings(cluster, screen, stop, health), reading);
      }
    }
  }
}
