package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.serde.ClaimReader.Reading;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that hold no claim are refused; a registry that does not answer is nobody's bad input. */
class UnreadableBytesTest {
  private static final String WARNINGS = Registry.TOPICS.name(Topic.WARNINGS);
  private static final int HEADER_BYTES = 5;

  private Registry registry = Registry.empty("unreadable-bytes-test");

  @BeforeEach
  void register() throws IOException, RestClientException {
    registry = Registry.ofAllTopics("unreadable-bytes-test");
  }

  @AfterEach
  void forget() {
    registry.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "000000", "00000000", "7b226964223a227731227d"})
  void bytesOfAnotherFormatAreMalformed(String hex) {
    assertMalformed(HexFormat.of().parseHex(hex));
  }

  @Test
  void schemaThatTheRegistryDoesNotHaveIsMalformed() throws IOException, RestClientException {
    byte[] bytes = warning();
    bytes[1] = 99;

    assertThat(assertMalformed(bytes)).contains("not a record of the Confluent wire format");
  }

  @Test
  void recordThatIsCutShortIsMalformedWhereverItIsCut() throws IOException, RestClientException {
    byte[] bytes = warning();
    for (int length = 0; length < bytes.length; length++) {
      assertMalformed(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fcffffff0f", "feffffffffffffffff01", "ffffffffffffffffff01", "01", "8080808010"})
  void absurdLengthIsMalformedAndTakesNoMemory(String length)
      throws IOException, RestClientException {
    byte[] header = Arrays.copyOf(warning(), HEADER_BYTES);

    assertMalformed(HexFormat.of().parseHex(HexFormat.of().formatHex(header) + length));
  }

  @Test
  void recordOfAnotherTopicIsMalformed() throws IOException, RestClientException {
    assertMalformed(
        registry.bytes(Topic.INCIDENTS, ClaimToAvro.record(Given.aReport("i1").claim())));
  }

  @Test
  void recordOfAStrangersSchemaIsMalformed() throws IOException, RestClientException {
    Schema schema = SchemaBuilder.record("Invoice").fields().requiredString("total").endRecord();
    IndexedRecord invoice = new GenericData.Record(schema);
    invoice.put(0, "99.90");

    assertMalformed(registry.bytes(Topic.WARNINGS, invoice));
  }

  @Test
  void deletionIsMalformedAsClaimsAreRetracted() {
    assertThat(assertMalformed(null))
        .isEqualTo("a claim topic holds no deletions: retract the claim instead");
  }

  @Test
  void registryThatRefusesTheConnectionIsNoBadInput() throws IOException, RestClientException {
    byte[] bytes = warning();
    try (ClaimReader reader = readerAt("http://127.0.0.1:" + closedPort())) {
      assertThatExceptionOfType(SerializationException.class)
          .isThrownBy(() -> reader.read(WARNINGS, bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 500, 503})
  void registryThatAnswersWithAFailureIsNoBadInput(int status)
      throws IOException, RestClientException {
    byte[] bytes = warning();
    HttpServer broken = answering(status);
    try (ClaimReader reader = readerAt("http://127.0.0.1:" + broken.getAddress().getPort())) {
      assertThatExceptionOfType(SerializationException.class)
          .isThrownBy(() -> reader.read(WARNINGS, bytes));
    } finally {
      broken.stop(0);
    }
  }

  private byte[] warning() throws IOException, RestClientException {
    return registry.bytes(Topic.WARNINGS, ClaimToAvro.record(Given.aWarning("w1").claim()));
  }

  /** Returns the only problem. */
  private String assertMalformed(byte @Nullable [] bytes) {
    try (ClaimReader reader = new ClaimReader(ClaimType.WARNING, registry.client())) {
      Reading reading = reader.read(WARNINGS, bytes);

      assertThat(reading).isInstanceOf(Reading.Refused.class);
      Reading.Refused refused = (Reading.Refused) reading;
      assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
      assertThat(refused.claim()).isNull();
      assertThat(refused.problems()).hasSize(1);
      return refused.problems().stream().map(Problem::message).findFirst().orElseThrow();
    }
  }

  private static ClaimReader readerAt(String url) {
    return new ClaimReader(
        ClaimType.WARNING, Map.of(WireSettings.REGISTRY_URL, url, "max.retries", "0"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpServer answering(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, 2);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(new byte[] {'{', '}'});
          }
        });
    server.start();
    return server;
  }
}
