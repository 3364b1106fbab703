package io.foreknown.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker as in somebody else's cluster: users log in by name and password, and nobody may do
 * anything that is not allowed by a rule.
 */
final class SecuredBroker implements AutoCloseable {
  static final String ADMIN = "admin";
  private static final String HOST = "127.0.0.1";
  private static final String LISTENER = "SASL_PLAINTEXT";
  private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

  private final KafkaRaftServer server;
  private final int port;
  private final Path files;

  private SecuredBroker(KafkaRaftServer server, int port, Path files) {
    this.server = server;
    this.port = port;
    this.files = files;
  }

  /** Starts one in an empty directory, which knows these users; each has his name as password. */
  static SecuredBroker start(Path directory, List<String> users) throws Exception {
    Path logs = directory.resolve("kafka");
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId("foreknown-secured-brokA")
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setDirectories(List.of(logs.toString()))
        .setMetadataLogDirectory(logs.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
    int clients = free();
    KafkaConfig config = new KafkaConfig(settings(logs, clients, free(), users), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new SecuredBroker(server, clients, directory);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Map<String, String> settings(
      Path logs, int clients, int controller, List<String> users) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("log.dirs", logs.toString());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "1@%s:%d".formatted(HOST, controller));
    settings.put(
        "listeners",
        "%s://%s:%d,CONTROLLER://%s:%d".formatted(LISTENER, HOST, clients, HOST, controller));
    settings.put("advertised.listeners", "%s://%s:%d".formatted(LISTENER, HOST, clients));
    settings.put(
        "listener.security.protocol.map", "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", LISTENER);
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    settings.put("listener.name.sasl_plaintext.plain.sasl.jaas.config", logins(users));
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's own port is not for users: who comes there is the broker.
    settings.put("super.users", "User:%s;User:ANONYMOUS".formatted(ADMIN));
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("offsets.topic.num.partitions", "2");
    settings.put("transaction.state.log.num.partitions", "2");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    for (String of :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(of + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    return settings;
  }

  private static String logins(List<String> users) {
    return "%s required username=\"%s\" password=\"%s\" %s;"
        .formatted(
            LOGIN,
            ADMIN,
            ADMIN,
            Stream.concat(Stream.of(ADMIN), users.stream())
                .map(user -> "user_%s=\"%s\"".formatted(user, user))
                .collect(Collectors.joining(" ")));
  }

  String address() {
    return HOST + ":" + port;
  }

  /** What a user logs in with. */
  static Map<String, String> login(String user, String password) {
    return Map.of(
        "security.protocol",
        LISTENER,
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        "%s required username=\"%s\" password=\"%s\";".formatted(LOGIN, user, password));
  }

  /** The same as the file of --config. */
  Path config(String user, String password) {
    try {
      return Files.write(
          Files.createTempFile(files, user, ".properties"),
          login(user, password).entrySet().stream()
              .map(of -> of.getKey() + "=" + of.getValue())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
