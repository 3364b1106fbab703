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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Brokers as in somebody else's cluster: connections are encrypted under a CA that nobody knows,
 * users log in by SCRAM, and nobody may do anything that is not allowed by a rule. What is made has
 * a copy on each broker.
 */
final class SecuredCluster implements AutoCloseable {
  private static final String ADMIN = "admin";
  private static final String HOST = "127.0.0.1";
  private static final String LISTENER = "SASL_SSL";
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

  private final List<KafkaRaftServer> servers = new ArrayList<>();
  private final List<Integer> clients;
  private final List<Integer> controllers;
  private final Path files;
  private final Certificates certificates;

  private SecuredCluster(int brokers, Path files, Certificates certificates) {
    List<Integer> ports = free(2 * brokers);
    this.clients = ports.subList(0, brokers);
    this.controllers = ports.subList(brokers, ports.size());
    this.files = files;
    this.certificates = certificates;
  }

  /** Starts so many in an empty directory; each of these users has his name as password. */
  static SecuredCluster start(int brokers, Path directory, List<String> users) throws Exception {
    SecuredCluster cluster =
        new SecuredCluster(brokers, directory, Certificates.in(directory, HOST));
    List<String> logins = Stream.concat(Stream.of(ADMIN), users.stream()).toList();
    for (int node = 1; node <= brokers; node++) {
      cluster.format(node, logins);
      cluster.servers.add(
          new KafkaRaftServer(new KafkaConfig(cluster.settings(node), false), Time.SYSTEM));
    }
    // None is up before most are.
    List<Thread> starting =
        cluster.servers.stream().map(server -> new Thread(server::startup)).toList();
    starting.forEach(Thread::start);
    for (Thread thread : starting) {
      thread.join();
    }
    return cluster;
  }

  private void format(int node, List<String> users) throws Exception {
    String logs = logs(node);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId("foreknown-secured-cluA")
        .setNodeId(node)
        .setControllerListenerName("CONTROLLER")
        .setDirectories(List.of(logs))
        .setMetadataLogDirectory(logs)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setScramArguments(
            users.stream()
                .map(user -> "%s=[name=%s,password=%s]".formatted(MECHANISM, user, user))
                .toList())
        .run();
  }

  private String logs(int node) {
    return files.resolve("kafka-" + node).toString();
  }

  private static List<Integer> free(int many) {
    List<ServerSocket> open = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : open) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(int node) {
    int brokers = clients.size();
    String own = "%s://%s:%d".formatted(LISTENER, HOST, clients.get(node - 1));
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(node));
    settings.put("log.dirs", logs(node));
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, brokers)
            .mapToObj(voter -> "%d@%s:%d".formatted(voter, HOST, controllers.get(voter - 1)))
            .collect(Collectors.joining(",")));
    settings.put(
        "listeners", "%s,CONTROLLER://%s:%d".formatted(own, HOST, controllers.get(node - 1)));
    settings.put("advertised.listeners", own);
    settings.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", LISTENER);
    settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    settings.put("sasl.enabled.mechanisms", MECHANISM);
    settings.put(
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", LOGIN.formatted(ADMIN, ADMIN));
    settings.putAll(certificates.ofServers());
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controllers' own ports are not for users: who comes there is a broker.
    settings.put("super.users", "User:%s;User:ANONYMOUS".formatted(ADMIN));
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("auto.create.topics.enable", "false");
    // The last ones would wait minutes for a majority that is gone.
    settings.put("controlled.shutdown.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("offsets.topic.num.partitions", "2");
    settings.put("transaction.state.log.num.partitions", "2");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    for (String of :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(of + ".replication.factor", Integer.toString(brokers));
    }
    settings.put("transaction.state.log.min.isr", Integer.toString(Math.min(2, brokers)));
    settings.put("share.coordinator.state.topic.min.isr", "1");
    return settings;
  }

  String address() {
    return clients.stream().map(port -> HOST + ":" + port).collect(Collectors.joining(","));
  }

  /** Who may do everything; the caller closes it. */
  Admin admin() {
    Map<String, Object> login = new HashMap<>(login(ADMIN, ADMIN));
    login.put("bootstrap.servers", address());
    return Admin.create(login);
  }

  /** What a user connects and logs in with. */
  Map<String, String> login(String user, String password) {
    Map<String, String> login = new HashMap<>(certificates.ofClients());
    login.put("security.protocol", LISTENER);
    login.put("sasl.mechanism", MECHANISM);
    login.put("sasl.jaas.config", LOGIN.formatted(user, password));
    return login;
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
    servers.forEach(KafkaRaftServer::shutdown);
    servers.forEach(KafkaRaftServer::awaitShutdown);
  }
}
