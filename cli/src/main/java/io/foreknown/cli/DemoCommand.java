package io.foreknown.cli;

import io.foreknown.cli.demo.CrocusCase;
import io.foreknown.cli.demo.Judgements;
import io.foreknown.dashboard.Dashboard;
import io.foreknown.dashboard.DashboardSettings;
import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.domain.assess.Rules;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.ClusterSettings;
import io.foreknown.operations.publish.Feed;
import io.foreknown.operations.replay.FinalState;
import io.foreknown.operations.replay.Run;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the Crocus case on the local stack. */
@Command(
    name = "demo",
    description = {
      "Runs the Crocus example on a local Kafka.",
      "Starts the local stack and the topology, publishes the claims of the Crocus City Hall case,",
      "prints the timeline, the lead times and the contradictions, and stays up with a dashboard",
      "until Ctrl-C. There, after some seconds, a case that is made up and says so shows what news",
      "looks like."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown demo",
      "  ./foreknown tail matches --from-beginning     in a second terminal",
      "  ./foreknown demo --once                       exits when the example has run"
    })
final class DemoCommand implements Runnable {
  private static final int THREADS = 2;

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final RegisterOptions registers = new RegisterOptions();

  @Option(names = "--once", description = "exits when the example has run")
  private boolean once;

  @Option(names = "--no-live", description = "leaves out the made-up case of today")
  private boolean withoutLive;

  @Option(
      names = "--fresh",
      description = "begins with an empty local stack: what it has stored in --data-dir is removed")
  private boolean fresh;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    if (fresh) {
      ClusterSettings settings =
          options.localSettings("--fresh is for the local stack, not for --bootstrap-servers");
      claim().close(); // Names the program that is at work there, if one is.
      Cluster.clear(settings);
    }
    try (StateClaim claim = claim()) {
      console.note("Starting Kafka and the Schema Registry …");
      try (Cluster cluster = OpenCluster.ready(options, Role.SERVE, console)) {
        console.line("Kafka            %s", cluster.address().bootstrapServers());
        console.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
        run(cluster, claim, console, shutdownSignal);
      }
    }
  }

  private StateClaim claim() {
    return StateClaim.of(
        options.stateDirectory(), options.topics().applicationId(), "demo", "--data-dir");
  }

  private void run(
      Cluster cluster, StateClaim claim, Console console, ShutdownSignal shutdownSignal) {
    PipelineSettings settings =
        Run.settings(cluster, cluster.topics(), Rules.shipped(), ClockMode.LIVE, THREADS);
    try (Pipeline pipeline = Pipeline.start(settings)) {
      WhileUp.run(
          cluster.failure(),
          () -> {
            publish(cluster, console, shutdownSignal);
            drain(cluster, settings, pipeline, console, shutdownSignal);
          });
      console.line("");
      report(new FinalState(cluster, cluster.topics())).forEach(line -> console.line("%s", line));
      if (!once) {
        stay(cluster, pipeline, claim, console, shutdownSignal);
      }
    }
  }

  private static void drain(
      Cluster cluster,
      PipelineSettings settings,
      Pipeline pipeline,
      Console console,
      ShutdownSignal shutdownSignal) {
    try (SignsOfLife signs = SignsOfLife.start(console, "Starting the pipeline")) {
      Run.drain(
          cluster,
          settings,
          pipeline,
          left -> {
            shutdownSignal.check();
            if (pipeline.isRunning()) {
              signs.turnTo("Working off the claims");
            }
          });
    }
  }

  private void stay(
      Cluster cluster,
      Pipeline pipeline,
      StateClaim claim,
      Console console,
      ShutdownSignal shutdownSignal) {
    DemoDesk desk = DemoDesk.ofThisUser();
    Registers known = registers.files(null).registers();
    try (DeskDoor door = DeskDoor.open(cluster, Rules.shipped().predicates());
        Dashboard dashboard =
            DashboardPorts.start(settings(cluster, desk.of(door, known)), console);
        InstanceWatch watch =
            InstanceWatch.start(pipeline, ReadyFile.at(null), InstanceWatch.STUCK_AFTER, console)) {
      claim.answersAt(dashboard.address());
      console.line("");
      console.line("Dashboard        %s", dashboard.address());
      console.line("To decide there  %s (once; signs a browser in)", desk.address(dashboard));
      DemoDeskWork.publish(cluster, known);
      console.line("Two stories wait there under Desk: accept their claims, and see what follows.");
      console.line(
          "Up until Ctrl-C. In a second terminal: ./foreknown tail matches --from-beginning");
      List<CompletableFuture<? extends Throwable>> failures =
          List.of(cluster.failure(), pipeline.failure(), dashboard.failure(), watch.failure());
      if (!withoutLive) {
        new LiveNews(cluster, console, shutdownSignal).publish(failures);
      }
      shutdownSignal.await(failures);
    }
  }

  private static DashboardSettings settings(Cluster cluster, DeskAccess deskAccess) {
    return new DashboardSettings(
        cluster.topics(),
        Rules.shipped(),
        cluster.client(),
        DashboardPorts.ON_THIS_MACHINE,
        WebhookSettings.none(),
        deskAccess,
        DashboardSettings.DEFAULT_MOST);
  }

  private static void publish(Cluster cluster, Console console, ShutdownSignal shutdownSignal) {
    try (InputStream claims = CrocusCase.open()) {
      Summary summary =
          new Feed(cluster, cluster.topics(), console, shutdownSignal)
              .publish(claims, CrocusCase.NAME);
      console.line(
          "Claims           %d published, %d rejected", summary.published(), summary.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(CrocusCase.NAME, e);
    }
  }

  private static List<String> report(FinalState state) {
    Judgements judgements =
        Judgements.of(state.standing(Topic.DOSSIERS), state.standing(Topic.OUTCOMES));
    List<String> lines = new ArrayList<>(CrocusCase.leadTimes(state.matches(), judgements));
    lines.addAll(CrocusCase.contradictions(state.standing(Topic.CONTRADICTIONS)));
    return lines;
  }
}
