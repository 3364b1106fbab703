package io.foreknown.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what can be subscribed to, for tools that read AsyncAPI. */
@Command(
    name = "asyncapi",
    description = {
      "Prints an AsyncAPI 3 document as JSON: each topic with its key, its Avro schema and its",
      "settings, and the streams and webhooks of a dashboard. Asks no cluster."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = TopicsCommand.EXAMPLES,
    footer = {
      AsyncApiCommand.ASYNCAPI,
      "  ./foreknown topics asyncapi --prefix desk > asyncapi.json   of another prefix"
    })
final class AsyncApiCommand implements Runnable {
  static final String ASYNCAPI = "  ./foreknown topics asyncapi > asyncapi.json";

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Console console = new Console(spec);
    AsyncApi.of(options.topicsOfCluster())
        .toPrettyString()
        .lines()
        .forEach(line -> console.line("%s", line));
  }
}
