package io.foreknown.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.stack.StackAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Test;

/** What is made of the first answer of a port; the bytes are those of Kafka's and TLS's guides. */
class BrokerGreetingTest {
  /** Length, correlation, ILLEGAL_SASL_STATE, no mechanisms. */
  private static final String NO_LOGIN = "0000000a" + "00000001" + "0022" + "00000000";

  /** Length, correlation, UNSUPPORTED_SASL_MECHANISM, one mechanism: PLAIN. */
  private static final String LOGIN =
      "00000011" + "00000001" + "0021" + "00000001" + "0005" + "504c41494e";

  /** An alert of TLS 1.2: fatal, internal error. */
  private static final String ALERT = "15030300020250";

  private interface Asked {
    void at(String address);
  }

  /** A port that reads a request and answers this, once for each caller. */
  private static void answering(String hex, Asked asked) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answer(server, HexFormat.of().parseHex(hex)));
      thread.setDaemon(true);
      thread.start();
      asked.at("127.0.0.1:" + server.getLocalPort());
    }
  }

  private static void answer(ServerSocket server, byte[] bytes) {
    try (Socket socket = server.accept()) {
      int length =
          HexFormat.fromHexDigits(HexFormat.of().formatHex(socket.getInputStream().readNBytes(4)));
      socket.getInputStream().readNBytes(length);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void isFound(BrokerGreeting expected, String hex) throws IOException {
    answering(hex, at -> assertThat(BrokerGreeting.of(at)).as(hex).isEqualTo(expected));
  }

  @Test
  void answersAreDistinguished() throws IOException {
    isFound(BrokerGreeting.PLAIN, NO_LOGIN);
    isFound(BrokerGreeting.LOGIN, LOGIN);
    isFound(BrokerGreeting.TLS, ALERT);
    isFound(BrokerGreeting.TLS, "");
    isFound(BrokerGreeting.TLS, "485454502f312e3120343030");
  }

  @Test
  void whoDoesNotAnswerAndWhatCannotBeReadIsLeftToTheClient() {
    assertThat(BrokerGreeting.of("127.0.0.1:1")).isEqualTo(BrokerGreeting.UNKNOWN);
    assertThat(BrokerGreeting.of("no port, at all")).isEqualTo(BrokerGreeting.UNKNOWN);
    assertThat(BrokerGreeting.UNKNOWN.fits(SecurityProtocol.PLAINTEXT)).isTrue();
  }

  @Test
  void aForgottenProtocolIsNamed() throws IOException {
    answering(
        ALERT,
        at ->
            assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> caller(at, Map.of()).requireSameProtocol())
                .withMessage(
                    "Kafka at %s: the broker does not speak in plain bytes, it may want TLS, but security.protocol is PLAINTEXT; set it in the file of --config to SSL or SASL_SSL"
                        .formatted(at)));
    answering(
        LOGIN,
        at ->
            assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> caller(at, Map.of()).requireSameProtocol())
                .withMessageEndingWith(
                    "the broker asks for a login, but security.protocol is PLAINTEXT; set it in the file of --config to SASL_PLAINTEXT"));
    answering(
        NO_LOGIN,
        at ->
            assertThatExceptionOfType(CommandException.class)
                .isThrownBy(
                    () ->
                        caller(at, Map.of("security.protocol", "SASL_PLAINTEXT"))
                            .requireSameProtocol())
                .withMessageContaining("asks for no login"));
  }

  @Test
  void whoSpeaksTlsIsNotAsked() {
    caller("127.0.0.1:1", Map.of("security.protocol", "SASL_SSL")).requireSameProtocol();
    caller("127.0.0.1:1", Map.of("security.protocol", "ssl")).requireSameProtocol();
  }

  private static Caller caller(String address, Map<String, String> client) {
    return new Caller(new StackAddress(address, "http://r1"), client);
  }
}
