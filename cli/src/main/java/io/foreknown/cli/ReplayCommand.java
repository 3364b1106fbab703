package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.replay.FinalState;
import io.foreknown.cli.replay.Output;
import io.foreknown.cli.replay.Run;
import io.foreknown.cli.settings.SettingsOptions;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.Counted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends history through a fresh, isolated run of the pipeline. */
@Command(
    name = "replay",
    description = {
      "Sends claims through a fresh, isolated run of the pipeline, to its proven end.",
      "Writes the final state as JSON lines, sorted by id: the same claims give the same bytes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  foreknown replay claims.ndjson --out result",
      "  foreknown replay 2023.ndjson 2024.ndjson --out result --run before-the-new-rules"
    })
final class ReplayCommand implements Runnable {
  private static final int THREADS = 2;

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "claims as NDJSON")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the files go; those of the same name are replaced")
  private Path out = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "names the run's own topics (default: the moment it starts)")
  private @Nullable String run;

  @Option(names = "--keep", description = "leaves the run's topics and state where they are")
  private boolean keep;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Feed.requireReadable(files);
    Yardsticks yardsticks = settings.yardsticks();
    Output output = Output.in(out);
    Stop.around(stop -> run(output, yardsticks, stop));
  }

  private void run(Output output, Yardsticks yardsticks, Stop stop) {
    Instant started = Instant.now();
    try (Cluster cluster = Cluster.open(options)) {
      TopicSettings topics = isolated(cluster.topics(), started);
      Run pipeline = Run.start(cluster, topics, yardsticks, THREADS);
      try (pipeline) {
        Summary published =
            new Feed(cluster, topics, new Screen(spec), stop).publish(Format.NDJSON, files);
        drain(pipeline, published, stop);
        pipeline
            .pipeline()
            .latestPublished()
            .ifPresent(latest -> pipeline.moveClock(latest, left -> stop.check()));
        ObjectNode summary = Balance.of(published, pipeline.pipeline().tally());
        pipeline.close();
        write(new FinalState(cluster, topics), output, summary);
        finish(summary, Duration.between(started, Instant.now()), output);
      } finally {
        if (!keep) {
          pipeline.remove();
        }
      }
    }
  }

  /** Topics that no other run has. */
  private TopicSettings isolated(TopicSettings topics, Instant started) {
    String id = run == null ? Long.toString(started.toEpochMilli(), Character.MAX_RADIX) : run;
    return new TopicSettings(
        topics.prefix() + "-replay-" + id, topics.partitions(), topics.replication());
  }

  private static void drain(Run pipeline, Summary published, Stop stop) {
    try (Progress progress = Progress.ofRecords("processing", published.published())) {
      pipeline.drain(
          left -> {
            stop.check();
            progress.at(Math.max(0, published.published() - left));
          });
    }
  }

  private static void write(FinalState state, Output output, ObjectNode summary) {
    for (Topic topic : Output.STATES) {
      Collection<ObjectNode> standing = state.standing(topic);
      output.write(topic.word() + ".ndjson", standing);
      summary.put(topic.word(), standing.size());
    }
    output.write("rejected.ndjson", state.rejections());
  }

  private void finish(ObjectNode summary, Duration took, Output output) {
    double seconds = took.toMillis() / 1_000.0;
    summary.put("seconds", seconds);
    summary.put("claimsPerSecond", Math.round(summary.path("received").asLong() / seconds));
    output.write("summary.json", List.of(summary));
    new Screen(spec)
        .line(
            "%d received: %d admitted, %d superseded, %d duplicate, %d rejected; %d held",
            summary.path("received").asLong(),
            summary.path("admitted").asLong(),
            summary.path("superseded").asLong(),
            summary.path("duplicate").asLong(),
            summary.path("rejected").asLong(),
            summary.path("held").asLong());
    new Screen(spec)
        .line(
            "%d matches, in %.1f s; see %s",
            summary.path("matches").asLong(), seconds, output.directory());
  }

  /** What became of all that was received, by the final set of claims. */
  private static final class Balance {
    private Balance() {}

    static ObjectNode of(Summary published, Map<Counted, Long> tally) {
      long received = published.rejected() + tally.getOrDefault(Counted.RECEIVED, 0L);
      long admitted = tally.getOrDefault(Counted.ADMITTED, 0L);
      long duplicate = tally.getOrDefault(Counted.DUPLICATE, 0L);
      long rejected = published.rejected() + tally.getOrDefault(Counted.REJECTED, 0L);
      return JsonNodeFactory.instance
          .objectNode()
          .put("received", received)
          .put("admitted", admitted)
          .put("superseded", received - admitted - duplicate - rejected)
          .put("duplicate", duplicate)
          .put("rejected", rejected)
          .put("held", published.held());
    }
  }
}
