package io.foreknown.cli;

import io.foreknown.dashboard.Dashboard;
import io.foreknown.dashboard.DashboardSettings;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.monitor.http.Token;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import java.net.BindException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what is known on a web page and through its API. */
@Command(
    name = "dashboard",
    description = {
      "Serves the web page and its API until Ctrl-C; reads the topics, and writes nothing to them",
      "but what the desk decides on the page, if --desk-token-file says who that is.",
      "Give it the settings file of the pipeline that it shows: past moments are computed with it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown dashboard                                        of the local stack",
      "  ./foreknown dashboard --host 0.0.0.0 --token-file token --tls-keystore key.p12"
          + " --tls-password-file password",
      "  ./foreknown dashboard --desk-token-file desk                 who may decide",
      "  ./foreknown dashboard --allowed-origin https://board.example  a page that may read it",
      "  ./foreknown dashboard --embed-origin https://news.example    a page that may show events",
      "  ./foreknown dashboard --webhooks webhooks.yaml               sends alerts to others"
    })
final class DashboardCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();
  @Mixin private final HttpOptions http = new HttpOptions();
  @Mixin private final HostOptions hosts = new HostOptions();
  @Mixin private final DeskOptions desk = new DeskOptions();
  @Mixin private final RegisterOptions registers = new RegisterOptions();
  @Mixin private final WebhookOptions webhooks = new WebhookOptions();

  @Mixin private final LogOptions log = new LogOptions();

  @Option(
      names = "--allowed-origin",
      paramLabel = "ORIGIN",
      converter = Origin.class,
      description =
          "an origin such as https://board.example whose pages may read the API and the streams in"
              + " a browser; they change nothing, and get no cookies; repeatable")
  private List<String> origins = List.of();

  @Option(
      names = "--embed-origin",
      paramLabel = "ORIGIN",
      converter = Origin.class,
      description =
          "an origin such as https://news.example whose pages may show what lies below /embed/ in a"
              + " frame; repeatable (default: none)")
  private List<String> embedders = List.of();

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "most records in each view and claims in memory (default: ${DEFAULT-VALUE})")
  private int most = DashboardSettings.DEFAULT_MOST;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    log.apply();
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    List<Token> people = desk.people();
    HttpSettings wanted =
        http.settings(DashboardPorts.USUAL, hosts, people).readBy(origins).embeddedBy(embedders);
    try (Cluster cluster = OpenCluster.ready(options, role(), console);
        DeskDoor door = desk.door(cluster, settings.rules().predicates())) {
      DashboardSettings with =
          new DashboardSettings(
              cluster.topics(),
              settings.rules(),
              cluster.client(),
              wanted,
              webhooks.settings(cluster),
              DeskOptions.desk(people, door, registers),
              most);
      try (StateClaim claim = claim(with.webhooks());
          Dashboard dashboard =
              http.isPortGiven() ? start(with) : DashboardPorts.start(with, console)) {
        if (claim != null) {
          claim.answersAt(dashboard.address());
        }
        console.line("Kafka            %s", cluster.address().bootstrapServers());
        console.line("Schema Registry  %s", cluster.address().schemaRegistryUrl());
        console.line("Dashboard        %s", dashboard.address());
        if (door != null) {
          console.line("Desk             %s", names(people));
        }
        console.line("Ctrl-C stops it.");
        shutdownSignal.await(List.of(cluster.failure(), dashboard.failure()));
      }
    }
  }

  private Role role() {
    return desk.isWanted() ? Role.DASHBOARD_DESK : Role.DASHBOARD;
  }

  private static String names(List<Token> people) {
    return people.stream().map(Token::name).collect(Collectors.joining(", "));
  }

  /** Two that post from one directory would post everything twice; null: it posts nothing. */
  private static @Nullable StateClaim claim(WebhookSettings webhooks) {
    return webhooks.isEmpty()
        ? null
        : StateClaim.of(webhooks.directory(), "dashboard", "dashboard", "--webhooks-dir");
  }

  /** A running dashboard; a busy port is said in one line. */
  static Dashboard start(DashboardSettings settings) {
    try {
      return Dashboard.start(settings, InstantSource.system());
    } catch (BindException e) {
      throw unusable(settings.http(), e);
    }
  }

  static CommandException unusable(HttpSettings where, BindException e) {
    return new CommandException(
        "port %d at %s cannot be used: %s; choose another with --port"
            .formatted(where.port(), where.host(), e.getMessage()),
        e);
  }

  /** Refuses what is no origin before anything is started. */
  static final class Origin implements ITypeConverter<String> {
    @Override
    public String convert(String given) {
      try {
        return Access.OPEN.readBy(List.of(given)).allowedOrigins().get(0);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
