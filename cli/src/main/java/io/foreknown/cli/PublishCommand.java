package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.publish.Summary;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
      "  jq -c . story.json | foreknown publish -"
    })
final class PublishCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "NDJSON",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.NDJSON;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files; - is standard input")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Feed.requireReadable(files);
    Stop.around(this::run);
  }

  private void run(Stop stop) {
    try (Cluster cluster = Cluster.open(options)) {
      cluster.readyTopics(cluster.topics());
      Screen screen = new Screen(spec);
      Summary summary = new Feed(cluster, cluster.topics(), screen, stop).publish(format, files);
      screen.line(
          "%d received: %d published, %d rejected, %d held",
          summary.received(), summary.published(), summary.rejected(), summary.held());
    }
  }
}
