package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.KafkaException;
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
  @ValueSource(longs = {Long.MIN_VALUE, -1, 20_000_000, 1_500_000_000, Long.MAX_VALUE})
  void absurdLengthIsMalformedAndTakesNoMemory(long length)
      throws IOException, RestClientException {
    byte[] header = Arrays.copyOf(warning(), HEADER_BYTES);

    assertThat(assertMalformed(joined(header, varint(length))))
        .containsAnyOf("exceeds", "longer than", "negative");
  }

  @Test
  void absurdNumberOfEntriesIsMalformedAndTakesNoMemory() throws IOException, RestClientException {
    byte[] bytes = warning();
    byte[] hazard = "security.terrorism".getBytes(UTF_8);
    int targets = indexOf(hazard, bytes) + hazard.length;

    assertThat(assertMalformed(joined(Arrays.copyOf(bytes, targets), varint(1_500_000_000))))
        .contains("exceeds");
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
      assertThatThrownBy(() -> reader.read(WARNINGS, bytes)).isInstanceOf(KafkaException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 500, 503})
  void registryThatAnswersWithAFailureIsNoBadInput(int status)
      throws IOException, RestClientException {
    byte[] bytes = warning();
    HttpServer broken = answering(status, "{}");
    try (ClaimReader reader = readerAt("http://127.0.0.1:" + broken.getAddress().getPort())) {
      assertThatThrownBy(() -> reader.read(WARNINGS, bytes)).isInstanceOf(KafkaException.class);
    } finally {
      broken.stop(0);
    }
  }

  @Test
  void registryThatAnswersWithNoSuchSchemaHasAnswered() throws IOException, RestClientException {
    byte[] bytes = warning();
    HttpServer server =
        answering(404, "{\"error_code\":40403,\"message\":\"Schema 11 not found\"}");
    try (ClaimReader reader = readerAt("http://127.0.0.1:" + server.getAddress().getPort())) {
      assertThat(reader.read(WARNINGS, bytes)).isInstanceOf(ReadClaim.Refused.class);
    } finally {
      server.stop(0);
    }
  }

  /** A length as Avro writes it. */
  private static byte[] varint(long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
    out.writeLong(length);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static int indexOf(byte[] part, byte[] whole) {
    return new String(whole, ISO_8859_1).indexOf(new String(part, ISO_8859_1));
  }

  private byte[] warning() throws IOException, RestClientException {
    return registry.bytes(Topic.WARNINGS, ClaimToAvro.record(Given.aWarning("w1").claim()));
  }

  /** Returns the only problem. */
  private String assertMalformed(byte @Nullable [] bytes) {
    try (ClaimReader reader = new ClaimReader(ClaimType.WARNING, registry.client())) {
      ReadClaim readClaim = reader.read(WARNINGS, bytes);

      assertThat(readClaim).isInstanceOf(ReadClaim.Refused.class);
      ReadClaim.Refused refused = (ReadClaim.Refused) readClaim;
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

  private static HttpServer answering(int status, String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, answer.length());
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer.getBytes(UTF_8));
          }
        });
    server.start();
    return server;
  }
}
