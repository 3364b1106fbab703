package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.publish.Feed;
import io.foreknown.operations.publish.FeedReader;
import io.foreknown.operations.publish.PublishedLine;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
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
      "  ./foreknown publish --watch incoming/ --metrics-port 9465      has metrics for Prometheus",
      "  ./foreknown publish --sources sources.yaml --watch        many directories and addresses,",
      "                                                    also of stories that are read for proposals"
    })
final class PublishCommand implements Runnable {
  /** Directory within the state of feeds, with one for each source of a file. */
  private static final String SOURCES = "sources";

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();
  @Mixin private final SourcesOptions watch = new SourcesOptions();
  @Mixin private final MonitorOptions monitoring = new MonitorOptions();
  @Mixin private final HostOptions hosts = new HostOptions();

  @Mixin private final LogOptions log = new LogOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    log.apply();
    if (feed.hasFiles() == watch.isWanted()) {
      throw new ParameterException(
          spec.commandLine(), "either FILE, --watch or --sources is expected");
    }
    if (!watch.goesOn() && monitoring.isWanted()) {
      throw new ParameterException(spec.commandLine(), "--metrics-port goes with --watch");
    }
    if (watch.isWanted() && rejections.isGiven()) {
      throw new ParameterException(spec.commandLine(), "--max-rejected goes with FILE");
    }
    rejections.requireValid();
    if (watch.isWanted()) {
      List<FeedSource> sources = watch.sources(feed::format);
      ShutdownSignal.around(shutdownSignal -> look(sources, shutdownSignal));
    } else {
      watch.refuseBeside("FILE", List.of("--follow-host", "--header", "--interval"));
      List<Path> files = feed.files();
      FeedFormat format = feed.format();
      ShutdownSignal.around(shutdownSignal -> run(files, format, shutdownSignal));
    }
  }

  private void run(List<Path> files, FeedFormat format, ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.ready(options, Role.PUBLISH, console)) {
      Path state = format.state();
      FeedReader feedReader =
          new FeedReader(
              state == null ? format.keptIn(cluster.feedDirectory()) : format,
              console,
              shutdownSignal);
      Instant began = Instant.now();
      Summary summary =
          new Feed(cluster, cluster.topics(), console, shutdownSignal).publish(feedReader, files);
      console.line("%s", PublishedLine.of(summary, Duration.between(began, Instant.now())));
      rejections.require(summary.rejected(), summary.received());
    }
  }

  private void look(List<FeedSource> sources, ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.of(options, console)) {
      new FeedWatch(monitoring, hosts, watch.goesOn(), this::kept)
          .look(cluster, sources, console, shutdownSignal);
    }
  }

  /** Each of a file of sources remembers for itself, for what one reads is new to another. */
  private FeedSource kept(FeedSource source, Cluster cluster) {
    Path base = feed.state(cluster);
    return source.keptIn(watch.isOfFile() ? base.resolve(SOURCES).resolve(source.name()) : base);
  }
}
