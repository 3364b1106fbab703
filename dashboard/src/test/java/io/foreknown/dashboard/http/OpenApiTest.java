package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.OneTimeCodes;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Ferry;
import io.foreknown.dashboard.given.RecordedDoor;
import io.foreknown.monitor.http.Token;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every path of the description answers as it says. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordedDoor door = new RecordedDoor();
  private Running running;
  private ObjectNode contract;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    FoundName moscow = new FoundName(JSON.createObjectNode().put("id", "moscow"), List.of("RU"));
    DeskAccess deskAccess =
        new DeskAccess(
            List.of(new Token("anna", "s3cret")),
            OneTimeCodes.none(),
            door,
            (of, text, most) -> List.of(moscow));
    running = Running.withCrocus(deskAccess);
    running.newsroom.published(CrocusLike.attackToldAgain()).judged("2024-05-01");
    running
        .newsroom
        .hub()
        .readings(List.of(Ferry.story(1, Ferry.TEXT), Ferry.sank(1), Ferry.said(1)));
    String served = running.get("/api/openapi.yaml").body();
    contract = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(served);
    contract.path("components").path("schemas").forEach(OpenApiTest::close);
  }

  /** Readers must expect more fields than are told; this test must not. */
  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private Map<String, String> ids() throws IOException, InterruptedException {
    return Map.ofEntries(
        Map.entry("claims", "w1"),
        Map.entry("decisions", "d1"),
        Map.entry("dossiers", "i1"),
        Map.entry("matches", first("matches")),
        Map.entry("outcomes", "w2"),
        Map.entry("contradictions", first("contradictions")),
        Map.entry("questions", first("questions")),
        Map.entry("links", first("links")),
        Map.entry("stories", Ferry.STORY),
        Map.entry("scorecards", "issuer:embassy"),
        Map.entry("alerts", "a1"));
  }

  private String first(String view) throws IOException, InterruptedException {
    JsonNode list = JSON.readTree(running.get("/api/" + view).body());
    return list.path("items").path(0).path("id").asText();
  }

  @TestFactory
  Stream<DynamicTest> everyPathAnswersAsDescribed() throws IOException, InterruptedException {
    Map<String, String> ids = ids();
    List<DynamicTest> tests = new ArrayList<>();
    contract.path("paths").properties().stream()
        .filter(path -> path.getValue().has("get"))
        .forEach(
            path -> {
              String address = path.getKey();
              String kind = address.split("/", -1)[2 % address.split("/", -1).length];
              String concrete =
                  address
                          .replace("{type}/{id}", "incident/i1")
                          .replace("{name}", "Match")
                          .replace("{id}", encoded(ids.getOrDefault(kind, "")))
                      + examples(path.getValue().path("get"));
              JsonNode get = path.getValue().path("get");
              tests.add(DynamicTest.dynamicTest(concrete, () -> check(concrete, get)));
              if (hasParameter(get, "as-of")) {
                String then = concrete + "?as-of=2024-04-03";
                tests.add(DynamicTest.dynamicTest(then, () -> check(then, get)));
              }
              for (String format : formats(get)) {
                String other = concrete + "?total=true&sort=happened&format=" + format;
                tests.add(DynamicTest.dynamicTest(other, () -> check(other, get)));
              }
            });
    return tests.stream();
  }

  /** What has to be asked with, by its examples. */
  private static String examples(JsonNode get) {
    return get.path("parameters")
        .valueStream()
        .filter(p -> p.path("in").asText().equals("query") && p.path("required").asBoolean())
        .map(p -> p.path("name").asText() + "=" + p.path("example").asText())
        .reduce((one, other) -> one + "&" + other)
        .map(query -> "?" + query)
        .orElse("");
  }

  private static List<String> formats(JsonNode get) {
    if (hasParameter(get, "format")) {
      return List.of("geojson", "csv");
    }
    return hasParameter(get, "table") ? List.of("csv") : List.of();
  }

  private static boolean hasParameter(JsonNode get, String name) {
    return get.path("parameters")
        .valueStream()
        .anyMatch(p -> p.path("$ref").asText().endsWith("/" + name));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void check(String path, JsonNode get) throws IOException, InterruptedException {
    if (path.startsWith("/stream/")) {
      checkStream(path, get);
      return;
    }
    HttpResponse<String> response = running.get(path, "Authorization", "Bearer s3cret");
    JsonNode described = get.path("responses").path(Integer.toString(response.statusCode()));
    assertThat(described.isMissingNode()).as(response.body()).isFalse();
    assertThat(response.statusCode()).isEqualTo(200);
    String type = String.valueOf(Running.header(response, "Content-Type")).replaceFirst(";.*", "");
    JsonNode content = described.path("content").path(type);
    assertThat(content.isMissingNode()).as(type).isFalse();
    if (content.has("schema")) {
      assertThat(problems(content.path("schema"), response.body())).isEmpty();
    }
  }

  private void checkStream(String path, JsonNode get) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(running.at(path)).build();
    HttpResponse<Stream<String>> response = running.client().send(request, BodyHandlers.ofLines());
    String type = "text/event-stream";
    assertThat(Running.header(response, "Content-Type")).isEqualTo(type);
    try (Stream<String> lines = response.body()) {
      String data =
          lines.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow().substring(6);
      JsonNode schema = get.path("responses").path("200").path("content").path(type).path("schema");
      assertThat(problems(schema, data)).isEmpty();
    }
  }

  private List<String> problems(JsonNode schema, String body) throws IOException {
    ObjectNode whole = contract.deepCopy();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.setAll((ObjectNode) schema.deepCopy());
    JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    return compiled.validate(JSON.readTree(body)).stream().map(Object::toString).toList();
  }

  @Test
  void theServedDescriptionIsNotEmptyAndEveryAnswerMayBeAProblem() {
    List<String> paths = new ArrayList<>();
    contract.path("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).isNotEmpty();
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode asked : path) {
        assertThat(asked.path("responses").has("default")).isTrue();
      }
    }
  }

  /** A check that cannot fail checks nothing. */
  @Test
  void anAnswerThatIsNotAsDescribedIsFound() throws IOException {
    ObjectNode page = JSON.createObjectNode().put("$ref", "#/components/schemas/MatchPage");

    assertThat(
            problems(
                page,
                "{\"items\":[{\"id\":1}],\"next\":null,\"total\":null,\"notes\":[],\"asOf\":null}"))
        .isNotEmpty();
    assertThat(
            problems(
                page,
                "{\"items\":[],\"next\":null,\"total\":null,\"notes\":[],\"asOf\":null,\"x\":1}"))
        .isNotEmpty();
    assertThat(
            problems(
                page, "{\"items\":[],\"next\":null,\"total\":null,\"notes\":[],\"asOf\":null}"))
        .isEmpty();
  }

  @Test
  void aPageHasAtMostAsManyRecordsAsDescribed() throws IOException, InterruptedException {
    int most = contract.at("/components/parameters/limit/schema/maximum").asInt();

    assertThat(running.get("/api/matches?limit=" + most).statusCode()).isEqualTo(200);
    assertThat(running.get("/api/matches?limit=" + (most + 1)).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotDescribedOfAPathIsRefused() throws IOException, InterruptedException {
    Map<String, String> valid = Map.of("as-of", "2024-04-03", "limit", "1", "format", "geojson");
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (Map.Entry<String, String> parameter : valid.entrySet()) {
        JsonNode get = path.getValue().path("get");
        boolean isRead = get.isObject() && path.getKey().matches("/api/[a-z]+");
        if (isRead && !hasParameter(get, parameter.getKey())) {
          String address = path.getKey() + "?" + parameter.getKey() + "=" + parameter.getValue();
          assertThat(running.get(address, "Authorization", "Bearer s3cret").statusCode())
              .as(address)
              .isEqualTo(400);
        }
      }
    }
  }

  @Test
  void problemsAreAsDescribed() throws IOException, InterruptedException {
    JsonNode schema =
        contract.at("/components/responses/Problem/content/application~1problem+json/schema");
    for (String path :
        List.of(
            "/api/matches?limit=0",
            "/api/matches?colour=red",
            "/api/matches?limit=1&limit=2",
            "/api/matches?as-of=yesterday",
            "/api/matches?cursor=%00",
            "/api/matches/none",
            "/api/events/statement/x",
            "/api/nothing",
            "/stream/nothing",
            "/stream/matches?since=ever",
            "/health/more")) {
      HttpResponse<String> response = running.get(path);
      assertThat(response.statusCode()).as(path).isBetween(400, 499);
      assertThat(Running.header(response, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(problems(schema, response.body())).as(path).isEmpty();
    }
  }
}
