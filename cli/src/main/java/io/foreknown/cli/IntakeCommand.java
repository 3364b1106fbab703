package io.foreknown.cli;

import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.monitor.Meters;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.http.IntakeReading;
import io.foreknown.producers.http.IntakeServer;
import io.foreknown.producers.http.IntakeServer.IntakeContext;
import io.foreknown.producers.http.IntakeSettings;
import io.foreknown.producers.http.Reception;
import io.foreknown.producers.publish.ClaimProducer;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes feeds over HTTP. */
@Command(
    name = "intake",
    description = {
      "Takes claims over HTTP until Ctrl-C: POST /claims, and an address for each format;",
      "decisions of the desk at /decisions, where who decides is whose token it is.",
      "Answers 202 with what was accepted and what was not, when the brokers have it.",
      "Listens on this machine only, unless it is given a token."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown intake",
      "  curl --data-binary @claims.ndjson http://127.0.0.1:8091/claims",
      "  curl --data-binary @alert.xml http://127.0.0.1:8091/cap",
      "  ./foreknown intake --host 0.0.0.0 --token-file token --tls-keystore key.p12"
          + " --tls-password-file password",
      "  ./foreknown intake --metrics-port 9465                       has metrics for Prometheus"
    })
final class IntakeCommand implements Runnable {
  static final int PORT = 8091;

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final HttpOptions http = new HttpOptions();
  @Mixin private final HostOptions hosts = new HostOptions();
  @Mixin private final ReadingOptions names = new ReadingOptions();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description =
          "of a body in a format that remembers earlier items (default: ${DEFAULT-VALUE}); those of"
              + " other formats may be of any length")
  private long mostBytes = IntakeSettings.DEFAULT_BYTES;

  @Mixin private final MonitorOptions monitoring = new MonitorOptions();

  @Mixin private final LogOptions log = new LogOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    log.apply();
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    IntakeSettings settings = new IntakeSettings(http.settings(PORT, hosts), mostBytes);
    try (Meters meters = new Meters();
        Cluster cluster = OpenCluster.ready(options, Role.INTAKE, new Console(spec))) {
      Map<String, Reception> receptions = new TreeMap<>();
      try (ClaimProducer claimProducer = ClaimProducer.open(cluster.topics(), cluster.client())) {
        open(receptions, names.state(cluster), meters);
        IntakeContext intakeContext =
            new IntakeContext(claimProducer, InstantSource.system(), meters.registry());
        try (IntakeServer server = start(settings, receptions, intakeContext);
            MonitorServer monitor = monitoring.start(hosts, meters, server::isReady)) {
          Console console = new Console(spec);
          console.line("Intake           %s", server.address());
          console.line("Addresses        %s /decisions", String.join(" ", receptions.keySet()));
          MonitorOptions.printAddress(monitor, console);
          console.line("Ctrl-C stops it.");
          shutdownSignal.await(List.of(cluster.failure()));
        }
      } finally {
        receptions.values().forEach(Reception::close);
      }
    }
  }

  /** Of the formats that read by a mapping, the one that the mapping is for has an address. */
  private void open(Map<String, Reception> receptions, Path directory, Meters meters) {
    Mapping mapping = names.isMapped() ? names.mapping() : null;
    IntakeReading intakeReading =
        new IntakeReading(
            () -> mapped(mapping),
            names.policy(),
            names.completion(),
            InstantSource.system(),
            meters.registry());
    try {
      for (Format format : Format.values()) {
        if (!format.isMapped() || isFor(mapping, format)) {
          receptions.put("/" + format.label(), new Reception(format, directory, intakeReading));
        }
      }
    } catch (UncheckedIOException e) {
      throw new CommandException(
          String.valueOf(e.getMessage()) + "; another process uses it? choose another --state", e);
    }
    Reception claims = receptions.get("/" + Format.NDJSON.label());
    if (claims != null) {
      receptions.put("/claims", claims);
    }
  }

  private static boolean isFor(@Nullable Mapping mapping, Format format) {
    return mapping != null && mapping.layout().format().equals(format.label());
  }

  private static Mapping mapped(@Nullable Mapping mapping) {
    if (mapping == null) {
      throw new CommandException("this format needs --mapping FILE");
    }
    return mapping;
  }

  private static IntakeServer start(
      IntakeSettings settings, Map<String, Reception> receptions, IntakeContext intakeContext) {
    try {
      return IntakeServer.start(settings, receptions, intakeContext);
    } catch (BindException e) {
      throw new CommandException(
          "port %d at %s cannot be used: %s; choose another with --port"
              .formatted(settings.http().port(), settings.http().host(), e.getMessage()),
          e);
    }
  }
}
