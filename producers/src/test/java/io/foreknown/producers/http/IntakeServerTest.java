package io.foreknown.producers.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.enrich.Enrichment;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.party.Parties;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.monitor.http.Token;
import io.foreknown.producers.given.Broker;
import io.foreknown.producers.given.Incidents;
import io.foreknown.producers.http.IntakeServer.IntakeContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeServerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-05-04T00:00:00Z"));
  private static final int MOST = 5_000;
  private static final MeterRegistry METERS = new SimpleMeterRegistry();

  @TempDir private static Path state;
  private static final Broker BROKER = Broker.started();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // Opened before all tests.
  private static Map<String, Reception> receptions;

  @SuppressWarnings("NullAway.Init") // Started before all tests.
  private static IntakeServer shared;

  private IntakeServer server = shared;

  @BeforeAll
  static void open() throws IOException {
    IntakeReading intakeReading =
        new IntakeReading(
            () -> {
              throw new InvalidValueException("no tables here");
            },
            AlertPolicy.SHIPPED,
            Completion.by(new Enrichment(Gazetteer.shipped(), Parties.shipped())),
            CLOCK,
            METERS);
    receptions =
        Map.of(
            "/claims", new Reception(Format.NDJSON, state, intakeReading),
            "/cap", new Reception(Format.CAP, state, intakeReading),
            "/ninjs", new Reception(Format.NINJS, state, intakeReading));
    shared = start(null);
  }

  @BeforeEach
  void clear() {
    BROKER.clear();
  }

  private static IntakeServer start(@Nullable String token) throws IOException {
    IntakeSettings settings =
        new IntakeSettings(
            new HttpSettings("127.0.0.1", 0, new Access(token, List.of()), null), MOST);
    return IntakeServer.start(
        settings, receptions, new IntakeContext(BROKER.producer(), CLOCK, METERS));
  }

  @AfterAll
  static void close() {
    shared.close();
    receptions.values().forEach(Reception::close);
  }

  private HttpRequest.Builder to(String path, String body) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
  }

  private HttpResponse<String> post(String path, String body) {
    return send(to(path, body).build());
  }

  @Test
  void itTellsWhatWasAcceptedAndWhatWasNotAndWhy() {
    HttpResponse<String> answer =
        post("/claims", Incidents.line("i1") + "\nno claim\n\n" + Incidents.line("i2") + "\n");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .startsWith(
            "{\"received\":3,\"published\":2,\"rejected\":1,\"held\":0,\"withoutClaim\":0,\"notPublished\":[{\"reason\":\"MALFORMED\"")
        .contains("\"origin\":{\"file\":\"http:/claims 2025-05-04T00:00:00Z\",\"line\":2}");
    assertThat(BROKER.sent()).containsExactly("incidents i1", "rejected null", "incidents i2");
  }

  @Test
  void requestsAndWhatBecameOfItemsAreCounted() {
    long before = items("published");
    post("/claims", Incidents.line("i1") + "\nno claim\n");
    post("/claims/unknown", "");

    assertThat(items("published") - before).isEqualTo(1);
    assertThat(METERS.get("foreknown.feed.not.admitted").tag("reason", "MALFORMED").counters())
        .isNotEmpty();
    assertThat(requests("/claims", "202")).isPositive();
    assertThat(requests("other", "404")).isPositive();
  }

  private static long items(String became) {
    return (long)
        METERS
            .get("foreknown.feed.items")
            .tags("format", "ndjson", "became", became)
            .counter()
            .count();
  }

  private static long requests(String path, String status) {
    return METERS
        .get("foreknown.intake.requests")
        .tags("path", path, "status", status)
        .timer()
        .count();
  }

  @Test
  void aNameThatTheFormatDoesNotKnowIsReportedInTheAnswerToTheBodyThatHasItAndInNoOther() {
    String story = "{\"uri\":\"urn:story:%d\"%s}";

    assertThat(post("/ninjs", story.formatted(1, ",\"mood\":\"sad\"")).body())
        .contains("\"withoutClaim\":1")
        .contains("\"notes\":[{\"reason\":\"NOTE\",\"detail\":[\"property 'mood' is not known");
    assertThat(post("/ninjs", story.formatted(2, "")).body()).endsWith("\"notes\":[]}");
  }

  @Test
  void aNameOfSeveralPlacesIsReportedInTheAnswerAndTheClaimIsPublishedAsItIs() {
    String claim = Incidents.line("i1").replace("{\"id\":\"p\"}", "{\"id\":\"Georgia\"}");

    assertThat(post("/claims", claim).body())
        .contains("\"published\":1")
        .contains("\"notes\":[{\"reason\":\"NOTE\",\"detail\":[\"places[0]");
    assertThat(BROKER.sent()).containsExactly("incidents i1");
  }

  @Test
  void linesMayGoOnForEverAndOtherBodiesHaveALimit() {
    String lines = (Incidents.line("i1") + "\n").repeat(100);
    assertThat(lines.length()).isGreaterThan(2 * MOST);

    assertThat(post("/claims", lines).body()).contains("\"published\":100");
    assertThat(post("/cap", lines).statusCode()).isEqualTo(413);
    assertThat(post("/cap", lines).body()).contains("the body has more than 5000 bytes");
  }

  @Test
  void packedBodiesAreReadWithinTheSameLimit() throws IOException {
    byte[] large = packed(cap("z", "Alert", INFO) + " ".repeat(MOST));

    assertThat(large.length).isLessThan(MOST);
    assertThat(post("/claims", packed(Incidents.line("i1"))).body()).contains("\"published\":1");
    assertThat(post("/cap", packed(cap("y", "Alert", INFO))).body()).contains("\"published\":1");
    assertThat(post("/cap", large).statusCode()).isEqualTo(413);
    HttpResponse<String> broken = post("/cap", Arrays.copyOf(large, 30));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("the body is gzip that breaks off");
  }

  private HttpResponse<String> post(String path, byte[] packed) {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(packed))
            .build());
  }

  private static byte[] packed(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aMessageAboutWhatNobodyHasSeenIsNotedAndCountsWhenALaterBodyTellsOfIt() {
    HttpResponse<String> cancel = post("/cap", cap("c", "Cancel", "<references>%s</references>"));
    HttpResponse<String> alert = post("/cap", cap("a", "Alert", INFO));

    assertThat(cancel.body())
        .startsWith("{\"received\":1,\"published\":0,\"rejected\":0,\"held\":0,\"withoutClaim\":1")
        .contains("\"reason\":\"NOTE\",\"detail\":[\"references: nothing of it has been seen");
    assertThat(alert.body())
        .startsWith("{\"received\":2,\"published\":2,\"rejected\":0,\"held\":0");
  }

  @Test
  void bodiesOfAFormatThatRemembersTakeTurns() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 12)
            .mapToObj(number -> to("/cap", cap("a" + number, "Alert", INFO)).build())
            .map(request -> CLIENT.sendAsync(request, BodyHandlers.ofString()))
            .toList();

    assertThat(answers).allSatisfy(a -> assertThat(a.join().body()).contains("\"published\":1"));
    assertThat(BROKER.sent()).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBePublishedIsNotRememberedAndMayBeSentAgain() {
    String alert = cap("b", "Alert", INFO);
    BROKER.refuse(new KafkaException("away"));
    HttpResponse<String> first = post("/cap", alert);
    HttpResponse<String> other = post("/cap", alert.replace("Severe", "Minor"));
    assertThat(get("/health/ready")).isEqualTo(503);
    BROKER.recover();

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.headers().firstValue("Retry-After")).isPresent();
    assertThat(other.statusCode()).as("no conflict with what was forgotten").isEqualTo(503);
    assertThat(post("/cap", alert).body()).contains("\"published\":1,\"rejected\":0");
    assertThat(get("/health/ready")).isEqualTo(200);
  }

  private int get(String path) {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).build()).statusCode();
  }

  @Test
  void misuseIsReportedAsAProblem() {
    HttpResponse<String> nowhere = post("/fax", "");

    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(nowhere.body())
        .contains("\"detail\":\"there are /cap, /claims, /decisions, /ninjs\"");
    assertThat(get("/claims")).isEqualTo(405);
    assertThat(send(to("/claims", "").header("Content-Encoding", "br").build()).statusCode())
        .isEqualTo(415);
    assertThat(get("/health/live")).isEqualTo(200);
  }

  @Test
  void webPagesMayNotSendThroughABrowserOnThisMachine() throws IOException {
    HttpRequest request = to("/claims", "").header("Origin", "https://example.org").build();

    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(raw("POST /claims HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /health/ready HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(requests("/claims", "421")).isPositive();
    assertThat(requests("/claims", "403")).isPositive();
  }

  private String raw(String request) throws IOException {
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readNBytes(12), UTF_8);
    }
  }

  @Test
  void whoDoesNotTellTheTokenMayNotSend() throws IOException {
    server = start("secret");

    assertThat(post("/claims", Incidents.line("i1")).statusCode()).isEqualTo(401);
    assertThat(send(to("/claims", "").header("Authorization", "Bearer wrong").build()).statusCode())
        .isEqualTo(401);
    for (String scheme : List.of("Bearer", "bearer", "BEARER")) {
      String given = scheme + " secret";
      assertThat(send(to("/claims", "").header("Authorization", given).build()).statusCode())
          .as(given)
          .isEqualTo(202);
    }
    assertThat(get("/health/live")).isEqualTo(200);
    assertThat(BROKER.sent()).isEmpty();
    server.close();
  }

  @Test
  void itIsNotOpenToAll() {
    HttpSettings everywhere = new HttpSettings("0.0.0.0", 0, Access.OPEN, null);

    assertThatThrownBy(() -> new IntakeSettings(everywhere, MOST))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a token is expected");
  }

  @Test
  void aBodyThatBreaksOffLeavesNoHalfLine() throws IOException {
    String whole = Incidents.line("i1") + "\n";
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String head = "POST /claims HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10000\r\n\r\n";
      socket.getOutputStream().write((head + whole + whole.substring(0, 50)).getBytes(UTF_8));
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).asString(UTF_8).startsWith("HTTP/1.1 400");
    }

    assertThat(BROKER.sent()).doesNotContain("rejected null");
  }

  @Test
  void bodiesThatAreBeingReadComeToTheirEndWhenItCloses() throws IOException {
    server = start(null);
    PipedOutputStream body = new PipedOutputStream();
    PipedInputStream sent = new PipedInputStream(body, 100_000);
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/claims"))
            .POST(BodyPublishers.ofInputStream(() -> sent))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(request, BodyHandlers.ofString());
    body.write((Incidents.line("i1") + "\n").repeat(300).getBytes(UTF_8));
    body.flush();
    while (BROKER.sent().isEmpty()) {
      Thread.onSpinWait();
    }
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    awaitRefusal();
    body.write(Incidents.line("last").getBytes(UTF_8));
    body.close();

    assertThat(answer.join().statusCode()).isEqualTo(202);
    assertThat(answer.join().body()).contains("\"published\":301");
    closing.join();
  }

  private void awaitRefusal() throws IOException {
    URI address = server.address();
    while (true) {
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        assertThat(socket.isConnected()).isTrue();
      } catch (ConnectException e) {
        return;
      }
    }
  }

  private static final String INFO =
      "<info><category>Met</category><event>Storm</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty><area><areaDesc>Delta</areaDesc></area></info>";

  private static String cap(String id, String kind, String rest) {
    return """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier>\
    <sender>met@example.org</sender><sent>2024-05-01T08:00:00-00:00</sent>\
    <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s</alert>\
    """
        .formatted(id, kind, rest.formatted("met@example.org,a,2024-05-01T08:00:00-00:00"));
  }

  private static final String MUTED =
      "{\"verdict\":\"muted\",\"subject\":{\"event\":\"i1\"},\"until\":\"2025-05-05T00:00:00Z\"%s}";

  private IntakeServer named() throws IOException {
    Access access =
        new Access(List.of(new Token("anna", "s3cret"), new Token(null, "0ther")), List.of());
    return IntakeServer.start(
        new IntakeSettings(new HttpSettings("127.0.0.1", 0, access, null), MOST),
        receptions,
        new IntakeContext(BROKER.producer(), CLOCK, METERS));
  }

  private HttpResponse<String> by(String token, String path, String body) {
    return send(to(path, body).header("Authorization", "Bearer " + token).build());
  }

  @Test
  void aDecisionIsThatOfWhoeverHasTheToken() throws IOException {
    try (IntakeServer named = named()) {
      server = named;
      HttpResponse<String> answer = by("s3cret", "/decisions", MUTED.formatted(""));

      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.body())
          .contains("\"published\":1")
          .containsPattern("\"ids\":\\[\"decision-[0-9a-f]{32}\"\\]");
      assertThat(BROKER.sent()).hasSize(1).first().asString().startsWith("decisions decision-");
      assertThat(by("wrong", "/decisions", MUTED.formatted("")).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void nobodyDecidesInTheNameOfAnother() throws IOException {
    try (IntakeServer named = named()) {
      server = named;
      String ofBert = MUTED.formatted(",\"by\":{\"id\":\"desk:bert\"}");
      String amongClaims =
          MUTED.formatted(
              ",\"type\":\"decision\",\"id\":\"d\",\"at\":\"2025-05-03T00:00:00Z\",\"by\":{\"id\":\"desk:bert\"}");

      assertThat(by("s3cret", "/decisions", ofBert).body())
          .contains("but the token is that of 'desk:anna'");
      assertThat(by("s3cret", "/claims", amongClaims).body())
          .contains("but the token is that of 'desk:anna'");
      assertThat(by("0ther", "/decisions", ofBert).body()).contains("\"published\":1");
    }
  }

  @Test
  void onlyDecisionsAreTakenThere() {
    assertThat(post("/decisions", Incidents.line("i1")).body())
        .contains("\"published\":0")
        .contains("a decision is expected here");
    assertThat(post("/decisions", MUTED.formatted("")).body()).contains("by: is missing");
    assertThat(send(to("/decisions", "{}").header("Origin", "https://evil.example").build()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(BROKER.sent()).containsExactly("rejected i1", "rejected null");
  }
}
