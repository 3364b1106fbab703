package io.foreknown.cli;

import io.foreknown.domain.assess.Rules;
import io.foreknown.monitor.KafkaSeries;
import io.foreknown.monitor.Meters;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one instance of the topology. */
@Command(
    name = "serve",
    description = "Runs the topology until Ctrl-C; start it on several machines to share the work.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown serve                                            on the local stack",
      "  ./foreknown serve --bootstrap-servers b1:9092 --schema-registry http://r1:8081",
      "  ./foreknown serve --metrics-port 9464                        has metrics for Prometheus"
    })
final class ServeCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "stream threads of this instance (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--commit-interval",
      paramLabel = "DURATION",
      description = "longest wait of a result for its transaction, as PT1S (default: PT0.03S)")
  private Duration commitInterval = PipelineSettings.DEFAULT_COMMIT_INTERVAL;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "this instance's state, which Kafka can restore (default: in --data-dir)")
  private @Nullable Path stateDirectory;

  @Option(
      names = "--ready-file",
      paramLabel = "FILE",
      description = "a file that is there while this instance works")
  private @Nullable Path readyFile;

  @Option(
      names = "--stuck-after",
      paramLabel = "DURATION",
      description =
          "ends an instance in which something has stood still for longer, so that it can be started"
              + " again; restoring state is work, waiting for Kafka is not (default: PT10M)")
  private Duration stuckAfter = InstanceWatch.STUCK_AFTER;

  @Option(
      names = "--metrics",
      paramLabel = "WHICH",
      defaultValue = "WATCHED",
      description =
          "of what Kafka measures: watched, a few series whatever the partitions; all, thousands of"
              + " them (default: watched)")
  private Measured metrics = Measured.WATCHED;

  @Mixin private final MonitorOptions monitoring = new MonitorOptions();
  @Mixin private final HostOptions hosts = new HostOptions();

  @Mixin private final LogOptions log = new LogOptions();

  @Spec private CommandSpec spec;

  /** Which of Kafka's own metrics are exposed. */
  enum Measured {
    WATCHED,
    ALL
  }

  @Override
  public void run() {
    log.apply();
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    LifeLog life = new LifeLog();
    OpenFileLimit.warning(options.topics().partitions())
        .ifPresent(line -> console.note("%s", line));
    try (ReadyFile ready = ReadyFile.at(readyFile);
        StateClaim claim = claim();
        Meters meters = new Meters();
        Cluster cluster = OpenCluster.ready(options, Role.SERVE, console)) {
      try (Pipeline pipeline = start(settings(cluster), meters, life);
          MonitorServer monitor = monitoring.start(hosts, meters, pipeline::isRunning);
          ClusterWatch watched = ClusterWatch.start(cluster, life);
          GoneInstances gone = GoneInstances.of(cluster, life);
          InstanceWatch watch = InstanceWatch.start(pipeline, ready, stuckAfter, console)) {
        gone.watch();
        meters.bind(pipeline.metrics());
        meters.bind(
            metrics == Measured.ALL
                ? pipeline.kafkaMetrics()
                : new KafkaSeries(pipeline::measured));
        console.line("Kafka            %s", cluster.address().bootstrapServers());
        console.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
        MonitorOptions.printAddress(monitor, console);
        if (monitor != null) {
          claim.answersAt(monitor.address());
        }
        watch.onReady(() -> console.line("Running. Ctrl-C stops this instance."));
        shutdownSignal.await(
            List.of(
                cluster.failure(),
                watched.explaining(pipeline.failure()),
                watched.failure(),
                watch.failure()));
      }
    }
  }

  private StateClaim claim() {
    return StateClaim.of(directory(), options.topics().applicationId(), "serve", "--state-dir");
  }

  private Path directory() {
    return stateDirectory == null ? options.stateDirectory() : stateDirectory;
  }

  /** Kafka Streams says no more than that another instance may have the directory. */
  private static Pipeline start(PipelineSettings settings, Meters meters, LifeLog life) {
    try {
      return Pipeline.start(settings, meters.registry(), life);
    } catch (StreamsException e) {
      throw new CommandException(
          "the state directory %s cannot be used, another instance may have it: give each a --state-dir of its own"
              .formatted(settings.stateDirectory()),
          e);
    }
  }

  private PipelineSettings settings(Cluster cluster) {
    Rules rules = settings.rules();
    if (rules.links().mergeAny() && !cluster.topics().owns(Topic.DECISIONS)) {
      throw new CommandException(
          "merge: auto in the settings writes decisions, and with --claims-from these belong to another installation: merge there, or leave it out here");
    }
    return new PipelineSettings(
        cluster.topics(),
        rules,
        ClockMode.LIVE,
        cluster.topics().applicationId(),
        directory(),
        threads,
        commitInterval,
        SessionTimeout.in(cluster.pipelineClient(), Runtime.getRuntime().maxMemory()));
  }
}
