package io.foreknown.operations.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * What a broker's port speaks, found by one request in plain bytes: a SaslHandshake with a
 * mechanism that there is not. A port with SASL answers that it does not know the mechanism, one
 * without that it wants no handshake; one with TLS closes, or answers with an alert. The bytes are
 * those of Kafka's protocol guide ({@code https://kafka.apache.org/protocol.html}).
 */
enum BrokerGreeting {
  /** Plain bytes, no login. */
  PLAIN("the broker asks for no login", "PLAINTEXT", "PLAINTEXT"),
  /** Plain bytes, and a login. */
  LOGIN("the broker asks for a login", "SASL_PLAINTEXT", "SASL_PLAINTEXT"),
  /** No plain bytes. */
  TLS("the broker does not speak in plain bytes, it may want TLS", "SSL or SASL_SSL", "SASL_SSL"),
  /** No broker answers, or nothing that can be told from another answer. */
  UNKNOWN("", "", "");

  /** Longer than a healthy broker needs; those who connect afterwards wait as long as they want. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int CORRELATION = 1;
  private static final short VERSION = 1;
  private static final String NO_MECHANISM = "FOREKNOWN-PROBE";

  /** The least length of an answer: correlation, error and number of mechanisms. */
  private static final int SHORTEST = 4 + 2 + 4;

  /** The longest that is believed; the first bytes of TLS look like 350 million. */
  private static final int LONGEST = 64 * 1024;

  private final String words;
  private final String withoutLogin;
  private final String withLogin;

  BrokerGreeting(String words, String withoutLogin, String withLogin) {
    this.words = words;
    this.withoutLogin = withoutLogin;
    this.withLogin = withLogin;
  }

  /** What it is, in words. */
  String words() {
    return words;
  }

  /** The protocol that fits in place of one that does not. */
  String remedy(SecurityProtocol instead) {
    return instead == SecurityProtocol.PLAINTEXT ? withoutLogin : withLogin;
  }

  /** Whether a client of one of the plain protocols may find what it expects. */
  boolean fits(SecurityProtocol protocol) {
    return this == UNKNOWN || this == (protocol == SecurityProtocol.PLAINTEXT ? PLAIN : LOGIN);
  }

  /** Of the first of these brokers that answers. */
  static BrokerGreeting of(String bootstrapServers) {
    for (InetSocketAddress address : addresses(bootstrapServers)) {
      BrokerGreeting greeting = of(address);
      if (greeting != UNKNOWN) {
        return greeting;
      }
    }
    return UNKNOWN;
  }

  /** None if they cannot be read; the client says why. */
  private static List<InetSocketAddress> addresses(String bootstrapServers) {
    try {
      return ClientUtils.parseAndValidateAddresses(
          List.of(bootstrapServers.split("\\s*,\\s*")), "use_all_dns_ips");
    } catch (KafkaException e) {
      return List.of();
    }
  }

  private static BrokerGreeting of(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, (int) PATIENCE.toMillis());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      ask(new DataOutputStream(socket.getOutputStream()));
      return answer(new DataInputStream(socket.getInputStream()));
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    byte[] mechanism = NO_MECHANISM.getBytes(US_ASCII);
    out.writeInt(2 + 2 + 4 + 2 + 2 + mechanism.length);
    out.writeShort(ApiKeys.SASL_HANDSHAKE.id);
    out.writeShort(VERSION);
    out.writeInt(CORRELATION);
    out.writeShort(-1); // No client id.
    out.writeShort(mechanism.length);
    out.write(mechanism);
    out.flush();
  }

  private static BrokerGreeting answer(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      if (length < SHORTEST || length > LONGEST || in.readInt() != CORRELATION) {
        return TLS;
      }
      return in.readShort() == Errors.ILLEGAL_SASL_STATE.code() ? PLAIN : LOGIN;
    } catch (SocketTimeoutException e) {
      return UNKNOWN;
    } catch (EOFException e) {
      return TLS;
    }
  }
}
