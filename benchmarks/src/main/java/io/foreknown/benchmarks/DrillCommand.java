package io.foreknown.benchmarks;

import io.foreknown.benchmarks.drill.Drill;
import io.foreknown.benchmarks.drill.DrillRun;
import io.foreknown.benchmarks.drill.Protocol;
import io.foreknown.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
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
    footer = {
      "  benchmarks/run drill",
      "  benchmarks/run drill --protocol classic --only killed,killed_with_standby",
      "  benchmarks/run drill --only killed_at_random",
      "  benchmarks/run drill --only stopped --client heartbeat.interval.ms=3000"
    })
final class DrillCommand implements Callable<Integer> {
  @Mixin private final Report report = new Report();

  @Option(names = "--protocol", split = ",", description = "${COMPLETION-CANDIDATES}")
  private Set<Protocol> protocols = EnumSet.allOf(Protocol.class);

  @Option(names = "--only", split = ",", description = "${COMPLETION-CANDIDATES}")
  private Set<Drill> drills = EnumSet.allOf(Drill.class);

  @Option(names = "--client", description = "a property of the instances' clients; repeatable")
  private Map<String, String> client = Map.of();

  @Override
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("foreknown-drill-");
    if (new DrillRun(work, client).run(protocols, drills, report)) {
      Utils.delete(work.toFile());
      return 0;
    }
    System.out.println("All is in " + work);
    return 1;
  }
}
