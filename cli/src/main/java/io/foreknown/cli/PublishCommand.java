package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.producers.publish.Summary;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends a feed into the claim topics. */
@Command(
    name = "publish",
    description = {
      "Sends claims into their topics.",
      "What keeps to the contract is published, all else is rejected with its reason."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  foreknown publish claims.ndjson more.ndjson",
      "  foreknown publish --format cap alerts/",
      "  jq -c . story.json | foreknown publish -"
    })
final class PublishCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Mixin private final FeedOptions feed = new FeedOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    List<Path> files = feed.files();
    Stop.around(stop -> run(files, stop));
  }

  private void run(List<Path> files, Stop stop) {
    try (Cluster cluster = Cluster.open(options)) {
      cluster.readyTopics(cluster.topics());
      Screen screen = new Screen(spec);
      Reading reading = feed.reading(stop, cluster.stateDirectory().resolveSibling("feeds"));
      Summary summary = new Feed(cluster, cluster.topics(), screen, stop).publish(reading, files);
      screen.line(
          "%d received: %d published, %d rejected, %d held%s",
          summary.received(),
          summary.published(),
          summary.rejected(),
          summary.held(),
          summary.withoutClaim() == 0
              ? ""
              : ", %d without a claim".formatted(summary.withoutClaim()));
    }
  }
}
