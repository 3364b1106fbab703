package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.monitor.http.MonitorServer;
import io.foreknown.operations.work.ShutdownSignal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine.ParseResult;

/** The files by which a supervisor runs the program, held against the program. */
class DeployTest {
  private static final Path KUBERNETES = Path.of("..", "deploy", "kubernetes");
  private static final Path SYSTEMD = Path.of("..", "deploy", "systemd", "foreknown-serve.service");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

  private static final JsonNode KUSTOMIZATION = documents("kustomization.yaml").get(0);
  private static final List<JsonNode> RESOURCES =
      ComposeFile.texts(KUSTOMIZATION.path("resources")).stream()
          .flatMap(file -> documents(file).stream())
          .toList();

  private static List<JsonNode> documents(String file) {
    try (Reader reader = Files.newBufferedReader(KUBERNETES.resolve(file))) {
      ObjectMapper json = new ObjectMapper();
      return StreamSupport.stream(new Yaml().loadAll(reader).spliterator(), false)
          .map(document -> json.<JsonNode>valueToTree(document))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> workloads() {
    return RESOURCES.stream().filter(resource -> resource.at("/spec/template").isObject());
  }

  private static JsonNode container(JsonNode workload) {
    return workload.at("/spec/template/spec/containers/0");
  }

  /** What the program makes of the arguments, with the values of kustomization.yaml. */
  private static ParseResult command(JsonNode workload) {
    Map<String, String> values = new HashMap<>();
    for (String literal : ComposeFile.texts(KUSTOMIZATION.at("/configMapGenerator/0/literals"))) {
      String[] pair = literal.split("=", 2);
      values.put(pair[0], pair[1]);
    }
    Map<String, String> variables = new HashMap<>();
    for (JsonNode variable : container(workload).path("env")) {
      JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
      variables.put(
          variable.path("name").asText(),
          reference.isObject()
              ? values.get(reference.path("key").asText())
              : variable.path("value").asText());
    }
    String[] arguments =
        ComposeFile.texts(container(workload).path("args")).stream()
            .map(
                argument ->
                    VARIABLE.matcher(argument).replaceAll(of -> value(of.group(1), variables)))
            .toArray(String[]::new);
    ParseResult command = Main.commandLine().parseArgs(arguments);
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command;
  }

  private static String value(String name, Map<String, String> variables) {
    assertThat(variables.get(name)).as("the variable " + name).isNotNull();
    return Matcher.quoteReplacement(variables.get(name));
  }

  @Test
  void thereIsAllThatAnInstallationNeeds() {
    assertThat(RESOURCES)
        .extracting(of -> of.path("kind").asText() + " " + of.at("/metadata/name").asText())
        .containsExactlyInAnyOrder(
            "Job topics",
            "Service serve",
            "StatefulSet serve",
            "PodDisruptionBudget serve",
            "Service dashboard",
            "Deployment dashboard");
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void programsAreWhatTheyAreNamedAndMeanTheSameTopics(JsonNode workload) {
    ParseResult command = command(workload);

    assertThat(command.commandSpec().qualifiedName(" "))
        .startsWith("./foreknown " + workload.at("/metadata/name").asText());
    assertThat(List.of("--prefix", "--partitions", "--replication", "--config"))
        .allMatch(command::hasMatchedOption);
    assertThat(container(workload).path("image").asText())
        .isEqualTo(KUSTOMIZATION.at("/images/0/name").asText());
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void probesAskWhereTheProgramAnswers(JsonNode workload) {
    if (workload.path("kind").asText().equals("Job")) {
      return;
    }
    JsonNode container = container(workload);
    JsonNode port = container.at("/ports/0");
    assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo(MonitorServer.LIVE);
    assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo(MonitorServer.LIVE);
    assertThat(container.at("/readinessProbe/httpGet/path").asText())
        .isEqualTo(MonitorServer.READY);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(container.path(probe).at("/httpGet/port")).isEqualTo(port.path("name"));
    }
    ParseResult command = command(workload);
    String option = command.hasMatchedOption("--metrics-port") ? "--metrics-port" : "--port";
    assertThat(command.<Integer>matchedOptionValue(option, 0))
        .isEqualTo(port.path("containerPort").asInt());
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void everyVolumeIsThereAndNothingIsRunAsRoot(JsonNode workload) {
    JsonNode pod = workload.at("/spec/template/spec");
    Set<String> volumes =
        Stream.of(pod.path("volumes"), workload.at("/spec/volumeClaimTemplates"))
            .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
            .map(volume -> volume.path("name").asText(volume.at("/metadata/name").asText()))
            .collect(Collectors.toSet());

    assertThat(container(workload).path("volumeMounts"))
        .extracting(mount -> mount.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(volumes);
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(container(workload).at("/securityContext/readOnlyRootFilesystem").asBoolean())
        .isTrue();
  }

  @Test
  void userIsThatOfTheImage() throws IOException {
    assertThat(Files.readString(Path.of("..", "Dockerfile")))
        .contains("--uid 10001 ", "--home-dir /var/lib/foreknown ");
    assertThat(workloads())
        .allSatisfy(
            of ->
                assertThat(of.at("/spec/template/spec/securityContext/runAsUser").asInt())
                    .isEqualTo(10_001));
  }

  @Test
  void allHaveTheTimeThatTheyNeedToClose() throws IOException {
    assertThat(workloads().filter(of -> !of.path("kind").asText().equals("Job")))
        .extracting(of -> of.at("/spec/template/spec/terminationGracePeriodSeconds").asLong())
        .allSatisfy(seconds -> assertThat(seconds).isGreaterThan(ShutdownSignal.CLOSING_SECONDS));
    assertThat(Long.parseLong(unit("TimeoutStopSec")))
        .isGreaterThan(ShutdownSignal.CLOSING_SECONDS);
  }

  @Test
  void serviceOfSystemdTakesTheCommandAndItsCleanEnd() throws IOException {
    String[] words = unit("ExecStart").split(" ");

    assertThat(words[0]).endsWith("/foreknown");
    ParseResult command =
        Main.commandLine()
            .parseArgs(List.of(words).subList(1, words.length).toArray(String[]::new));
    assertThat(command.subcommand().commandSpec().name()).isEqualTo("serve");
    assertThat(unit("SuccessExitStatus")).isEqualTo("143");
    assertThat(unit("Restart")).isEqualTo("on-failure");
  }

  private static String unit(String key) throws IOException {
    try (Stream<String> lines = Files.lines(SYSTEMD)) {
      return lines
          .filter(line -> line.startsWith(key + "="))
          .map(line -> line.substring(key.length() + 1))
          .findFirst()
          .orElseThrow();
    }
  }
}
