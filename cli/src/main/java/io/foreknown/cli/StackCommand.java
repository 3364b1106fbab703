package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs only broker and registry. */
@Command(
    name = "stack",
    description = "Runs the local stack, a Kafka broker and a Schema Registry, until Ctrl-C.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown stack                                            on free ports",
      "  ./foreknown stack --kafka-port 9092 --registry-port 8081     on the usual ones"
    })
final class StackCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Stop.around(this::run);
  }

  private void run(Stop stop) {
    Screen screen = new Screen(spec);
    try (Cluster cluster = OpenCluster.own(options, screen)) {
      screen.line("Kafka            %s", cluster.address().bootstrapServers());
      screen.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
      screen.line("Ready. Ctrl-C stops it; the data stay.");
      stop.await(List.of(cluster.failure()));
    }
  }
}
