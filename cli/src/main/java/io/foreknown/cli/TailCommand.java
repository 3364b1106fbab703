package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a topic as JSON lines. */
@Command(
    name = "tail",
    description = "Shows the committed records of a topic as JSON lines, until Ctrl-C.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown tail matches                             what comes from now on",
      "  ./foreknown tail rejected --from-beginning           all that was refused",
      "  ./foreknown tail matches --from-beginning --limit 5 | jq .leadSeconds"
    })
final class TailCommand implements Runnable {
  private static final Duration POLL = Duration.ofMillis(250);

  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Parameters(
      paramLabel = "TOPIC",
      description = "its word, such as matches, or its full name, such as foreknown.matches.v1")
  private String topic = "";

  @Option(names = "--from-beginning", description = "from the earliest record on")
  private boolean fromBeginning;

  @Option(names = "--limit", paramLabel = "N", description = "ends after N records")
  private @Nullable Long limit;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.of(options, console)) {
      Topic known = topic(cluster);
      String name = cluster.topics().name(known);
      try (Consumer<byte[], byte[]> consumer = TopicConsumers.open(cluster, name, fromBeginning);
          RecordLines lines = RecordLines.of(known, cluster.client())) {
        var unused = shutdownSignal.asked().thenRun(consumer::wakeup);
        show(consumer, lines, console);
      } catch (WakeupException e) {
        console.note("stopped");
      }
    }
  }

  private Topic topic(Cluster cluster) {
    return Topic.named(topic, cluster.topics().prefix())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "%s is no topic here; there are %s"
                        .formatted(
                            topic,
                            Arrays.stream(Topic.values())
                                .map(Topic::word)
                                .collect(Collectors.joining(", ")))));
  }

  private void show(Consumer<byte[], byte[]> consumer, RecordLines lines, Console console) {
    long shown = 0;
    while (limit == null || shown < limit) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (limit == null || shown < limit) {
          show(record, lines, console);
          shown++;
        }
      }
    }
  }

  private static void show(
      ConsumerRecord<byte[], byte[]> record, RecordLines lines, Console console) {
    RecordLines.Line line = lines.line(record.topic(), record.value());
    if (line.isReadable()) {
      console.line("%s", line.text());
    } else {
      console.note(
          "%s partition %d offset %d: %s",
          record.topic(), record.partition(), record.offset(), line.text());
    }
  }
}
