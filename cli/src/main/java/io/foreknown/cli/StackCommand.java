package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.work.ShutdownSignal;
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
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.own(options, console)) {
      console.line("Kafka            %s", cluster.address().bootstrapServers());
      console.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
      console.line("Ready. Ctrl-C stops it; the data stay.");
      shutdownSignal.await(List.of(cluster.failure()));
    }
  }
}
