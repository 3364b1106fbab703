package io.foreknown.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.foreknown.schemas.given.Registry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrarTest {
  private static final String SCOPE = "registrar-test";

  private final Registry registry = Registry.empty(SCOPE);
  private final Registrar registrar = registry.registrar();
  private final SchemaRegistryClient held = MockSchemaRegistry.getClientForScope(SCOPE);

  @AfterEach
  void close() throws IOException {
    registrar.close();
    registry.close();
  }

  @Test
  void schemaIsThereOnceItIsRegistered() throws IOException, RestClientException {
    assertThat(registrar.isRegistered(Topic.MATCHES, "desk.matches.v1")).isFalse();

    registrar.register(Topic.MATCHES, "desk.matches.v1");

    assertThat(registrar.isRegistered(Topic.MATCHES, "desk.matches.v1")).isTrue();
    assertThat(registrar.isRegistered(Topic.MATCHES, "other.matches.v1")).isFalse();
  }

  @Test
  void registeringTwiceIsRegisteringOnce() throws IOException, RestClientException {
    registrar.register(Topic.MATCHES, "desk.matches.v1");
    registrar.register(Topic.MATCHES, "desk.matches.v1");

    assertThat(held.getAllVersions("desk.matches.v1-value")).hasSize(1);
  }

  @Test
  void everySubjectIsFullyCompatibleWithAllItsVersions() throws IOException, RestClientException {
    registrar.register(Topic.WARNINGS, "desk.warnings.v1");

    assertThat(held.getCompatibility("desk.warnings.v1-value")).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void schemaIsReportedWithoutWhatOnlyJavaUnderstands() {
    assertThat(Registrar.schema(Topic.WARNINGS).canonicalString()).doesNotContain("avro.java");
  }

  @Test
  void whatAnswersWithoutAnIdIsNoRegistry() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", RegistrarTest::answerNothing);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (Registrar asking = new Registrar(url, Map.of())) {
      assertThatIOException()
          .isThrownBy(() -> asking.isRegistered(Topic.MATCHES, "desk.matches.v1"))
          .withMessage("what answers there is no Schema Registry: its answer has no id");
    } finally {
      server.stop(0);
    }
  }

  private static void answerNothing(HttpExchange exchange) throws IOException {
    byte[] body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
