package io.foreknown.cli;

import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicAdmin;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates and checks topics and schemas. */
@Command(
    name = "topics",
    description = {
      "Creates and checks topics and schemas, and says who needs which rights there and what can be",
      "subscribed to."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      TopicsCommand.Create.class,
      TopicsCommand.Check.class,
      AclsCommand.class,
      AsyncApiCommand.class
    },
    synopsisSubcommandLabel = "(create | check | acls | asyncapi)",
    footerHeading = TopicsCommand.EXAMPLES,
    footer = {
      TopicsCommand.CREATE,
      TopicsCommand.CHECK,
      AclsCommand.ACLS,
      AsyncApiCommand.ASYNCAPI
    })
final class TopicsCommand implements Runnable {
  static final String EXAMPLES = "%nExamples:%n";
  static final String CREATE =
      "  ./foreknown topics create --bootstrap-servers b1:9092 --schema-registry http://r1:8081";
  static final String CHECK =
      "  ./foreknown topics check --config client.properties --bootstrap-servers b1:9093";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "'create', 'check', 'acls' or 'asyncapi' is expected");
  }

  /** Creates what is missing and registers all schemas. */
  @Command(
      name = "create",
      description = "Creates the missing topics and registers all schemas; changes no topic.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = CREATE)
  static final class Create implements Runnable {
    @Mixin private final ClusterOptions options = new ClusterOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      Console console = new Console(spec);
      try (Cluster cluster = OpenCluster.permitted(options, Role.TOPICS_CREATE, console)) {
        List<String> created = cluster.onTopics(cluster.topics(), TopicAdmin::create);
        created.forEach(name -> console.line("created %s", name));
        console.line(
            "%s created, %d there before; %d schemas are registered",
            CountWords.of(created.size(), "topic"),
            Topic.values().length - created.size(),
            Topic.values().length);
      }
    }
  }

  /** Compares topics and schemas with the catalogue. */
  @Command(
      name = "check",
      description = "Compares topics and schemas with the catalogue; exit code 1 if they differ.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = CHECK)
  static final class Check implements Runnable {
    @Mixin private final ClusterOptions options = new ClusterOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      Console console = new Console(spec);
      try (Cluster cluster = OpenCluster.permitted(options, Role.TOPICS_CHECK, console)) {
        List<String> differences = cluster.onTopics(cluster.topics(), TopicAdmin::check);
        differences.forEach(difference -> console.line("%s", difference));
        if (!differences.isEmpty()) {
          throw new CommandException(
              "%s from the catalogue; './foreknown topics create' creates what is missing"
                  .formatted(CountWords.of(differences.size(), "difference")));
        }
        console.line("%d topics and their schemas are as they should be", Topic.values().length);
      }
    }
  }
}
