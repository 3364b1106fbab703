package io.foreknown.benchmarks;

import io.foreknown.benchmarks.drill.Drill;
import io.foreknown.benchmarks.drill.DrillRun;
import io.foreknown.benchmarks.drill.Protocol;
import io.foreknown.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long subscribers hear nothing when brokers or instances go. */
@Command(
    name = "drill",
    description =
        "Publishes a pair of claims that match every half second on a cluster of three brokers,"
            + " while brokers are restarted or killed, and instances come, stop and are killed;"
            + " says for how long no match came, and whether all came. Exits with 1 if one was"
            + " lost, if one came twice, or if an export is not what a replay says.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run drill",
      "  benchmarks/run drill --protocol classic --only killed,killed_with_standby",
      "  benchmarks/run drill --only killed_at_random",
      "  benchmarks/run drill --only stopped --client heartbeat.interval.ms=3000"
    })
final class DrillCommand implements Callable<Integer> {
  @Mixin private final Report report = new Report();

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: both)")
  private Set<Protocol> protocols = EnumSet.allOf(Protocol.class);

  @Option(
      names = "--only",
      paramLabel = "DRILL",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all of them)")
  private Set<Drill> drills = EnumSet.allOf(Drill.class);

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "between two pairs (default: ${DEFAULT-VALUE})")
  private Duration every = Duration.ofMillis(500);

  @Option(
      names = "--client",
      paramLabel = "NAME=VALUE",
      description = "a property of the instances' clients; repeatable")
  private Map<String, String> client = Map.of();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "where everything is while it runs (default: a temporary directory)")
  private @Nullable Path directory;

  @Override
  public Integer call() throws IOException {
    Path work =
        directory == null
            ? Files.createTempDirectory("foreknown-drill-")
            : directory.toAbsolutePath();
    return new DrillRun(work, every, client).run(protocols, drills, report) ? 0 : 1;
  }
}
