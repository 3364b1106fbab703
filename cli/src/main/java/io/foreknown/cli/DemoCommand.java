package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.demo.CrocusCase;
import io.foreknown.cli.replay.FinalState;
import io.foreknown.cli.replay.Run;
import io.foreknown.dashboard.Dashboard;
import io.foreknown.dashboard.DashboardSettings;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.producers.format.Format;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the Crocus case on the local stack. */
@Command(
    name = "demo",
    description = {
      "Tells the Crocus City Hall case: starts the local stack and the topology, publishes the",
      "claims of the case, prints the timeline, the lead times and the contradictions, and stays",
      "up with a dashboard until Ctrl-C."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  foreknown demo            and in a second terminal: foreknown tail matches --from-beginning",
      "  foreknown demo --once     ends by itself"
    })
final class DemoCommand implements Runnable {
  private static final int THREADS = 2;

  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Option(names = "--once", description = "ends when the case is told")
  private boolean once;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Stop.around(this::run);
  }

  private void run(Stop stop) {
    Screen screen = new Screen(spec);
    screen.note("Starting Kafka and the Schema Registry …");
    try (Cluster cluster = Cluster.open(options)) {
      cluster.readyTopics(cluster.topics());
      screen.line("Kafka            %s", cluster.address().bootstrapServers());
      screen.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
      PipelineSettings settings =
          Run.settings(cluster, cluster.topics(), Yardsticks.shipped(), ClockMode.LIVE, THREADS);
      try (Pipeline pipeline = Pipeline.start(settings)) {
        publish(cluster, screen, stop);
        Run.drain(cluster, settings, pipeline, left -> stop.check());
        screen.line("");
        told(new FinalState(cluster, cluster.topics())).forEach(line -> screen.line("%s", line));
        if (!once) {
          stay(cluster, pipeline, screen, stop);
        }
      }
    }
  }

  private static void stay(Cluster cluster, Pipeline pipeline, Screen screen, Stop stop) {
    DashboardSettings settings =
        new DashboardSettings(
            cluster.topics(),
            Yardsticks.shipped(),
            cluster.client(),
            HttpSettings.ON_THIS_MACHINE,
            WebhookSettings.none(),
            DashboardSettings.DEFAULT_MOST);
    try (Dashboard dashboard = DashboardCommand.start(settings);
        InstanceWatch watch =
            InstanceWatch.start(pipeline, ReadyFile.at(null), InstanceWatch.STUCK_AFTER, screen)) {
      screen.line("");
      screen.line("Dashboard        %s", dashboard.address());
      screen.line("Up until Ctrl-C. In a second terminal: foreknown tail matches --from-beginning");
      stop.await(
          List.of(cluster.failure(), pipeline.failure(), dashboard.failure(), watch.failure()));
    }
  }

  private static void publish(Cluster cluster, Screen screen, Stop stop) {
    try (InputStream claims = CrocusCase.open()) {
      Summary summary =
          new Feed(cluster, cluster.topics(), screen, stop)
              .publish(Format.NDJSON, claims, CrocusCase.NAME);
      screen.line(
          "Claims           %d published, %d rejected", summary.published(), summary.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(CrocusCase.NAME, e);
    }
  }

  private static List<String> told(FinalState state) {
    Map<String, String> verdicts = new TreeMap<>();
    for (ObjectNode dossier : state.standing(Topic.DOSSIERS)) {
      boolean hindsight = dossier.path("hindsightOnly").asBoolean();
      String verdict = words(dossier, "verdict") + (hindsight ? ", known only afterwards" : "");
      verdicts.put(dossier.path("event").asText(), verdict);
    }
    Map<String, String> outcomes = new TreeMap<>();
    for (ObjectNode outcome : state.standing(Topic.OUTCOMES)) {
      outcomes.put(outcome.path("event").asText(), words(outcome, "outcome"));
    }
    List<String> lines = new ArrayList<>(CrocusCase.leadTimes(state.matches(), verdicts, outcomes));
    lines.addAll(CrocusCase.contradictions(state.standing(Topic.CONTRADICTIONS)));
    return lines;
  }

  private static String words(ObjectNode json, String field) {
    return json.path(field).asText().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
