package io.foreknown.cli;

import io.foreknown.monitor.Meters;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.monitor.http.Readiness;
import io.foreknown.operations.cluster.CommandException;
import java.net.BindException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a program that runs on reports how it is. */
final class MonitorOptions {
  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description =
          "answers at /metrics, /health/live and /health/ready; 0: a free port (default: off)")
  private @Nullable Integer port;

  @Option(
      names = "--metrics-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "address for that, without a token, by --allowed-host too (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  /** Whether somebody asked for it. */
  boolean isWanted() {
    return port != null;
  }

  /** Says where it answers, if it does. */
  static void printAddress(@Nullable MonitorServer monitor, Console console) {
    if (monitor != null) {
      console.line("Metrics          %smetrics", monitor.address());
    }
  }

  /** Starts to answer; null: nobody asked for it. */
  @Nullable MonitorServer start(HostOptions hosts, Meters meters, Readiness readiness) {
    if (port == null) {
      return null;
    }
    try {
      return MonitorServer.start(
          new HttpSettings(host, port, hosts.access(List.of()), null), meters, readiness);
    } catch (BindException e) {
      throw new CommandException(
          "--metrics-port %d at %s cannot be used: %s".formatted(port, host, e.getMessage()), e);
    }
  }
}
