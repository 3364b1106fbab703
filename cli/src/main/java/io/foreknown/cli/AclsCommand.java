package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.rights.AclLines;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.rights.StrimziResources;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rights that a command needs. */
@Command(
    name = "acls",
    description = {
      "Prints the rights that a command needs on a cluster with access control, and no others.",
      "Asks no cluster; an administrator runs what it prints."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = TopicsCommand.EXAMPLES,
    footer = {
      AclsCommand.ACLS,
      "  ./foreknown topics acls --for tail --topic alerts --user pager --bootstrap-servers"
          + " b1:9093",
      "  ./foreknown topics acls --for publish-watch --user desk --format strimzi"
    })
final class AclsCommand implements Runnable {
  static final String ACLS =
      "  ./foreknown topics acls --for serve --user pipeline --bootstrap-servers b1:9093";

  /** As a shell fills it in. */
  private static final String NO_ADDRESS = "\"$BOOTSTRAP_SERVERS\"";

  @Option(
      names = "--for",
      required = true,
      paramLabel = "ROLE",
      description =
          "topics-create, topics-check, publish, publish-watch, intake, decide, propose, serve,"
              + " dashboard, dashboard-desk, tail, rejections, export, replay, replay-from-topics or purge")
  private String role = "";

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "who runs it, as the brokers know him: the name that follows User:")
  private String user = "";

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "only these topics, by their words; goes with tail (default: all)")
  private List<String> only = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "KAFKA",
      description =
          "kafka: commands of kafka-acls.sh; strimzi: resources KafkaTopic and KafkaUser (default:"
              + " kafka)")
  private Form form = Form.KAFKA;

  @Option(
      names = "--strimzi-cluster",
      paramLabel = "NAME",
      defaultValue = "kafka",
      description = "name of the Kafka resource that they belong to (default: ${DEFAULT-VALUE})")
  private String kafka = "kafka";

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Spec private CommandSpec spec;

  /** How they are written. */
  enum Form {
    KAFKA,
    STRIMZI
  }

  @Override
  public void run() {
    TopicSettings topics = options.topicsOfCluster();
    Rights rights = rights(Role.named(role), topics);
    Console console = new Console(spec);
    List<String> lines =
        form == Form.STRIMZI
            ? StrimziResources.of(rights, user, kafka, topics)
            : AclLines.of(rights, user, options.bootstrapServers().orElse(NO_ADDRESS));
    lines.forEach(line -> console.line("%s", line));
  }

  private Rights rights(Role of, TopicSettings topics) {
    Rights all = Rights.of(of, topics);
    if (only.isEmpty()) {
      return all;
    }
    InvalidValueException.require(of == Role.TAIL, "--topic goes with --for tail");
    return all.among(only.stream().map(word -> topic(word, topics)).toList(), topics);
  }

  private static Topic topic(String word, TopicSettings topics) {
    return Topic.named(word, topics.prefix())
        .orElseThrow(() -> new InvalidValueException("--topic %s is no topic".formatted(word)));
  }
}
