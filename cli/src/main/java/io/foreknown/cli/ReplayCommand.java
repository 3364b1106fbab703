package io.foreknown.cli;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.ClaimTopics;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.replay.DirectReplay;
import io.foreknown.operations.replay.Replay;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.operations.replay.ReplayPlan;
import io.foreknown.operations.replay.ReplayPlan.Moment;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.StackException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "  ./foreknown replay claims.ndjson --out result",
      "  ./foreknown replay claims.ndjson --until 2024-03-08 --out known-on-8-march",
      "  ./foreknown replay claims.ndjson --as-of 2024-03-08,2024-03-23 --out known",
      "  ./foreknown replay exported --out again         a directory that 'export' has written",
      "  ./foreknown replay --format csv --mapping reports.yaml reports.csv --out result",
      "  ./foreknown replay --from-topics --since 2024-01-01 --out result",
      "  ./foreknown replay claims.ndjson --engine direct --out result   without Kafka, for back-tests",
      "  ./foreknown replay claims.ndjson --speed 86400 --keep --run demo --out result"
    })
final class ReplayCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "files (those that end in .avro as container files), directories that 'export' has written, with --format directories of its files; - is standard input")
  private List<Path> paths = List.of();

  @Option(
      names = "--from-topics",
      description = "reads the claim topics of the cluster instead of files")
  private boolean fromTopics;

  @Mixin private final FormatOptions format = new FormatOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the files go; those of the same name are replaced")
  private Path out = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "T",
      converter = When.Converter.class,
      description = "leaves out what was published before; a time, or a date for its first moment")
  private @Nullable When since;

  @Option(
      names = "--until",
      paramLabel = "T",
      converter = When.Converter.class,
      description =
          "what was knowable then: leaves out what was published later, and stops the clock")
  private @Nullable When until;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      split = ",",
      converter = When.Converter.class,
      description = "what was knowable at each of these moments, in a directory of its own each")
  private List<When> asOf = List.of();

  @Option(
      names = "--speed",
      paramLabel = "X",
      description =
          "plays in publication time, X seconds of it in one of ours; 1 is real time (default: as fast as it can)")
  private @Nullable Double speed;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "KAFKA",
      description =
          "kafka: the topology; direct: the same rules in this process, without a cluster (default:"
              + " kafka)")
  private Engine engine = Engine.KAFKA;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "names the run's own topics (default: the moment it starts)")
  private @Nullable String run;

  @Option(names = "--keep", description = "leaves the run's topics where they are")
  private boolean keep;

  @Spec private CommandSpec spec;

  /** What claims are sent through. */
  enum Engine {
    KAFKA,
    DIRECT
  }

  @Override
  public void run() {
    requireSense();
    List<Input> files = fromTopics ? List.of() : Input.of(paths, format.chosen());
    Rules rules = settings.rules();
    require(
        asOf.size() < 2 || !rules.links().mergeAny(),
        "with merge: auto in the settings one moment can be asked for: what is merged at one would be at all later ones");
    List<Moment> moments = moments();
    Instant first = since == null ? null : since.begin();
    Function<List<Input>, ReplayPlan> plan =
        inputs -> new ReplayPlan(inputs, first, moments, speed, rules, settings.given());
    ShutdownSignal.around(
        shutdownSignal -> {
          if (engine == Engine.DIRECT && !fromTopics) {
            playDirectly(plan.apply(files), new CompletableFuture<>(), shutdownSignal);
          } else {
            play(files, plan, shutdownSignal);
          }
        });
  }

  private void play(
      List<Input> files, Function<List<Input>, ReplayPlan> plan, ShutdownSignal shutdownSignal) {
    try (Cluster cluster = open()) {
      ReplayPlan whole = plan.apply(fromTopics ? List.of(new ClaimTopics(cluster)) : files);
      if (engine == Engine.DIRECT) {
        playDirectly(whole, cluster.failure(), shutdownSignal);
      } else {
        play(cluster, whole, shutdownSignal);
      }
    }
  }

  /** The rules in this process read claims alone. */
  private Cluster open() {
    Console console = new Console(spec);
    if (engine == Engine.DIRECT) {
      return OpenCluster.of(options, console);
    }
    Role role = fromTopics ? Role.REPLAY_FROM_TOPICS : Role.REPLAY;
    return OpenCluster.permitted(options, role, console);
  }

  private void playDirectly(
      ReplayPlan replayPlan,
      CompletableFuture<StackException> broken,
      ShutdownSignal shutdownSignal) {
    try (ReplayWatch watch =
        new ReplayWatch(new Console(spec), shutdownSignal, broken, replayPlan.inputs())) {
      new DirectReplay(replayPlan, watch).run();
      watch.require(rejections);
    }
  }

  private void play(Cluster cluster, ReplayPlan replayPlan, ShutdownSignal shutdownSignal) {
    try (ReplayWatch watch =
        new ReplayWatch(
            new Console(spec), shutdownSignal, cluster.failure(), replayPlan.inputs())) {
      Replay replay = new Replay(cluster, isolated(cluster.topics()), replayPlan, watch);
      if (keep) {
        replay.runAndKeep();
      } else {
        replay.run();
      }
      watch.require(rejections);
    }
  }

  private void requireSense() {
    rejections.requireValid();
    require(fromTopics == paths.isEmpty(), "either INPUT or --from-topics is expected");
    require(until == null || asOf.isEmpty(), "--until and --as-of exclude each other");
    require(
        engine == Engine.KAFKA || (speed == null && run == null && !keep),
        "--speed, --run and --keep are for those who watch the topics of a run; --engine direct has none");
    require(
        since == null || ends().noneMatch(end -> end.isBefore(since.begin())),
        "--since is after the moment asked for: nothing lies between");
    require(speed == null || speed > 0, "--speed is %s, more than 0 is expected".formatted(speed));
  }

  private Stream<Instant> ends() {
    return Stream.concat(Stream.ofNullable(until), asOf.stream()).map(When::end);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private List<Moment> moments() {
    if (asOf.isEmpty()) {
      return List.of(new Moment(until == null ? null : until.end(), ReplayFiles.in(out)));
    }
    return asOf.stream()
        .distinct()
        .sorted(Comparator.comparing(When::end))
        .map(when -> new Moment(when.end(), ReplayFiles.in(out.resolve(when.text()))))
        .toList();
  }

  /** Topics that no other run has. */
  private TopicSettings isolated(TopicSettings topics) {
    String id =
        run == null ? Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX) : run;
    return new TopicSettings(
        topics.prefix() + Rights.RUNS + id, topics.partitions(), topics.replication());
  }
}
