package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

/** docker-compose.yml and Dockerfile say what the program and its build say. */
class ComposeFileTest {
  private static final String DIGEST = "@sha256:[0-9a-f]{64}";

  private final ComposeFile compose = ComposeFile.read();

  @Test
  void programsAreOneThatCreatesTopicsTwoThatServeAndADashboard() {
    assertThat(compose.programs())
        .containsExactly("dashboard", "streams-app-1", "streams-app-2", "topics");
    assertThat(compose.command("dashboard").commandSpec().name()).isEqualTo("dashboard");
    assertThat(compose.command("topics").commandSpec().qualifiedName(" "))
        .isEqualTo("./foreknown topics create");
    assertThat(compose.instances()).containsExactly("streams-app-1", "streams-app-2");
  }

  @Test
  void imagesHaveTheVersionsOfTheBuild() {
    assertThat(image("kafka")).isEqualTo("apache/kafka:" + System.getProperty("version.kafka"));
    assertThat(image("schema-registry"))
        .isEqualTo("confluentinc/cp-schema-registry:" + System.getProperty("version.confluent"));
    assertThat(compose.programs())
        .allSatisfy(
            name ->
                assertThat(image(name))
                    .isEqualTo("foreknown:" + System.getProperty("version.foreknown")));
  }

  private String image(String service) {
    return compose.service(service).path("image").asText().replaceFirst(DIGEST + "$", "");
  }

  @Test
  void allProgramsMeanTheTopicsOfTheCatalogueWithOneCopyForEachBroker() {
    short brokers =
        (short)
            compose.services().keySet().stream()
                .filter(name -> image(name).startsWith("apache/kafka:"))
                .count();

    assertThat(compose.programs())
        .allSatisfy(
            name ->
                assertThat(compose.topics(name))
                    .isEqualTo(
                        new TopicSettings(
                            TopicSettings.DEFAULT_PREFIX,
                            TopicSettings.DEFAULT_PARTITIONS,
                            brokers)));
    assertThat(copies())
        .hasSizeGreaterThan(6)
        .allSatisfy((name, value) -> assertThat(value).isEqualTo(Short.toString(brokers)));
  }

  /** The settings of broker and registry that say how many copies there are of anything. */
  private Map<String, String> copies() {
    Map<String, String> copies = new TreeMap<>();
    for (String service : List.of("kafka", "schema-registry")) {
      for (Map.Entry<String, JsonNode> setting :
          compose.service(service).path("environment").properties()) {
        if (setting.getKey().matches(".*(REPLICATION_FACTOR|MIN_ISR|MIN_INSYNC_REPLICAS)")) {
          copies.put(setting.getKey(), setting.getValue().asText());
        }
      }
    }
    return copies;
  }

  @Test
  void programsFindBrokerAndRegistryWhereTheyListen() {
    assertThat(compose.programs())
        .allSatisfy(
            name -> {
              ParseResult command = compose.command(name);
              assertThat(setting("kafka", "KAFKA_ADVERTISED_LISTENERS"))
                  .contains("://" + command.<String>matchedOptionValue("--bootstrap-servers", ""));
              URI registry =
                  URI.create(command.<String>matchedOptionValue("--schema-registry", ""));
              assertThat(registry.getHost())
                  .isEqualTo(setting("schema-registry", "SCHEMA_REGISTRY_HOST_NAME"));
              assertThat(setting("schema-registry", "SCHEMA_REGISTRY_LISTENERS"))
                  .endsWith(":" + registry.getPort());
            });
  }

  private String setting(String service, String name) {
    return compose.service(service).path("environment").required(name).asText();
  }

  @Test
  void instancesShareTheirWorkAndNotTheirState() {
    List<String> volumes = new ArrayList<>();
    for (String name : compose.instances()) {
      String[] volume = compose.service(name).path("volumes").path(0).asText().split(":", 2);
      volumes.add(volume[0]);
      assertThat(compose.command(name).<Path>matchedOptionValue("--state-dir", Path.of("")))
          .isEqualTo(Path.of(volume[1]));
    }

    assertThat(volumes).hasSize(2).doesNotHaveDuplicates();
    assertThat(compose.root().path("volumes").properties())
        .extracting(Map.Entry::getKey)
        .containsAll(volumes);
    assertThat(compose.instances())
        .extracting(name -> compose.topics(name).prefix())
        .containsOnly(TopicSettings.DEFAULT_PREFIX);
  }

  @Test
  void portsAreOpenToThisMachineOnly() {
    List<String> ports = new ArrayList<>();
    compose.services().values().forEach(s -> ports.addAll(ComposeFile.texts(s.path("ports"))));

    assertThat(ports).isNotEmpty().allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
  }

  @Test
  void whatRunsOnHasAHealthCheckAndIsStartedAgain() {
    compose
        .services()
        .forEach(
            (name, service) -> {
              boolean once = name.equals("topics");
              assertThat(service.path("restart").asText())
                  .as(name)
                  .isEqualTo(once ? "no" : "unless-stopped");
              assertThat(service.path("healthcheck").has("test")).as(name).isEqualTo(!once);
            });
  }

  @Test
  void instancesAreHealthyWhileTheirReadyFileIsThere() {
    assertThat(compose.instances())
        .allSatisfy(
            name ->
                assertThat(
                        ComposeFile.texts(compose.service(name).path("healthcheck").path("test")))
                    .containsExactly(
                        "CMD",
                        "test",
                        "-f",
                        compose
                            .command(name)
                            .<Path>matchedOptionValue("--ready-file", Path.of(""))
                            .toString()));
  }

  @Test
  void theDashboardIsHealthyWhenItSaysThatItIsReady() {
    int port = compose.command("dashboard").<Integer>matchedOptionValue("--port", 0);

    assertThat(ComposeFile.texts(compose.service("dashboard").path("healthcheck").path("test")))
        .last()
        .isEqualTo("http://localhost:%d/health/ready".formatted(port));
  }

  @Test
  void theDashboardAsksForATokenThatIsNowhereInTheFile() {
    assertThat(compose.command("dashboard").<Path>matchedOptionValue("--token-file", Path.of("")))
        .isEqualTo(Path.of("/run/secrets/dashboard-token"));
    assertThat(compose.root().path("secrets").path("dashboard-token").properties())
        .extracting(Map.Entry::getKey)
        .as("taken from the environment, without a default")
        .containsExactly("environment");
    for (String reader : List.of("dashboard", "prometheus")) {
      JsonNode secret = compose.service(reader).path("secrets").path(0);
      assertThat(secret.path("source").asText()).isEqualTo("dashboard-token");
      assertThat(secret.path("mode").asInt()).as("its reader alone").isEqualTo(0400);
    }
    assertThat(scrapes())
        .extractingByKey("foreknown-dashboard")
        .extracting(job -> job.path("authorization").path("credentials_file").asText())
        .isEqualTo("/run/secrets/dashboard-token");
  }

  @Test
  void noProgramListensToOthersWithoutATokenOrOnlyToThoseWhoWatch() {
    assertThat(compose.programs())
        .allSatisfy(
            name -> {
              ParseResult command = compose.command(name);
              if (!command.matchedOptionValue("--host", "127.0.0.1").equals("127.0.0.1")) {
                assertThat(command.hasMatchedOption("--token-file")).as(name).isTrue();
              }
            });
  }

  @Test
  void programsAreAskedByNamesThatTheyAllow() {
    Map<String, JsonNode> jobs = scrapes();
    assertThat(jobs).hasSize(2);
    for (JsonNode job : jobs.values()) {
      for (String target : ComposeFile.texts(job.path("static_configs").path(0).path("targets"))) {
        String service = target.replaceFirst(":.*", "");
        assertThat(allowed(service)).as(target).contains(service);
      }
    }
    String published = compose.service("dashboard").path("ports").path(0).asText();
    assertThat(allowed("dashboard")).contains(published.replaceFirst(":.*", ""), "localhost");
  }

  private List<String> allowed(String service) {
    return compose.command(service).matchedOptionValue("--allowed-host", List.of());
  }

  private static Map<String, JsonNode> scrapes() {
    Map<String, JsonNode> jobs = new TreeMap<>();
    for (JsonNode job :
        ComposeFile.yaml("compose", "prometheus", "prometheus.yml").path("scrape_configs")) {
      jobs.put(job.path("job_name").asText(), job);
    }
    return jobs;
  }

  @Test
  void eachServiceWaitsUntilWhatItNeedsIsThere() {
    compose
        .services()
        .forEach(
            (name, service) ->
                service
                    .path("depends_on")
                    .properties()
                    .forEach(
                        need ->
                            assertThat(need.getValue().path("condition").asText())
                                .as("%s waits for %s", name, need.getKey())
                                .isEqualTo(
                                    compose.service(need.getKey()).has("healthcheck")
                                        ? "service_healthy"
                                        : "service_completed_successfully")));
  }

  @Test
  void instancesHaveTheTimeThatTheyNeedToClose() {
    assertThat(compose.instances())
        .extracting(name -> compose.service(name).path("stop_grace_period").asText())
        .allSatisfy(
            period ->
                assertThat(Long.parseLong(period.replace("s", "")))
                    .isGreaterThan(ShutdownSignal.CLOSING_SECONDS));
  }

  @Test
  void imageRunsTheProgramOnTheJavaThatItIsBuiltForAndNotAsRoot() throws IOException {
    String image = Files.readString(Path.of("..", "Dockerfile"));
    String java = System.getProperty("version.java");

    assertThat(image)
        .containsPattern(
            "(?m)^FROM maven:[\\d.]+-eclipse-temurin-" + java + "-[a-z]+" + DIGEST + " AS build$")
        .containsPattern(
            "(?m)^FROM eclipse-temurin:" + java + "\\.[\\d._]+-jre-[a-z]+" + DIGEST + "$")
        .containsPattern("(?m)^USER foreknown$")
        .containsPattern("(?m)^ENTRYPOINT .*\"" + Main.class.getName() + "\"]$");
  }

  /** A tag may be made anew; where its digest is not known, the page says how to ask for it. */
  @Test
  void imagesOfOthersArePinnedByDigest() throws IOException {
    assertThat(
            compose.services().values().stream()
                .filter(service -> !service.has("build"))
                .map(service -> service.path("image").asText()))
        .filteredOn(image -> !image.matches(".+:.+" + DIGEST))
        .containsExactly("confluentinc/cp-schema-registry:7.9.2");
    assertThat(Files.readString(Path.of("..", "Dockerfile")).lines())
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(3)
        .allMatch(line -> line.matches("FROM \\S+:\\S+" + DIGEST + "( AS [a-z]+)?"));
  }

  @Test
  void imageCarriesWhatItIsMadeOfAndTheLicences() throws IOException {
    assertThat(Files.readString(Path.of("..", "Dockerfile")))
        .contains("/build/LICENSE /build/NOTICE /opt/foreknown/")
        .contains("/build/cli/target/sbom /opt/foreknown/sbom");
  }
}
