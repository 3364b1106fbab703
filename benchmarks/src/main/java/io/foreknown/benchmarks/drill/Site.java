package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.FreePorts;
import io.foreknown.cli.Main;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.LocalRegistry;
import io.foreknown.stack.StackOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** Three brokers, a registry and instances of {@code serve}, a process each, on one directory. */
final class Site implements AutoCloseable {
  static final TopicSettings TOPICS = new TopicSettings("drill", 6, (short) 3);
  static final int MOST_INSTANCES = 3;

  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m");
  private static final Duration BOUND = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Path directory;
  private final Protocol protocol;
  private final Map<String, String> client;
  private final FreePorts ports = FreePorts.choose(1 + MOST_INSTANCES);
  private final BrokerProcesses brokerProcesses;
  private @Nullable LocalRegistry registry;
  private final List<Child> instances = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  /**
   * Nothing runs yet.
   *
   * @param client further properties of the instances' clients
   */
  Site(Path directory, Protocol protocol, Map<String, String> client) {
    this.directory = directory;
    this.protocol = protocol;
    this.client = client;
    try {
      Files.createDirectories(logs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.brokerProcesses = new BrokerProcesses(directory, logs());
    IntStream.rangeClosed(1, MOST_INSTANCES).mapToObj(this::serve).forEach(instances::add);
  }

  private Path logs() {
    return directory.resolve("logs");
  }

  private String port(int index) {
    return Integer.toString(ports.at(index));
  }

  private Child serve(int number) {
    String[] arguments =
        onCluster(
            "serve",
            "--threads=1",
            "--metrics-port=" + port(number),
            "--config=" + properties(),
            "--state-dir=" + directory.resolve("state-" + number));
    return new Child("serve-" + number, Child.java(JVM, Main.class.getName(), arguments), logs());
  }

  private Path properties() {
    return directory.resolve("client.properties");
  }

  private String[] onCluster(String... arguments) {
    return Stream.concat(
            Arrays.stream(arguments),
            Stream.of(
                "--bootstrap-servers=" + brokerProcesses.bootstrapServers(),
                "--schema-registry=" + registryUrl(),
                "--prefix=" + TOPICS.prefix(),
                "--partitions=" + TOPICS.partitions(),
                "--replication=" + TOPICS.replication(),
                "--data-dir=" + directory.resolve("data")))
        .toArray(String[]::new);
  }

  private String registryUrl() {
    return "http://127.0.0.1:%s/apis/ccompat/v7".formatted(port(0));
  }

  Path directory() {
    return directory;
  }

  Protocol protocol() {
    return protocol;
  }

  BrokerProcesses brokerProcesses() {
    return brokerProcesses;
  }

  /** Counted from 1. */
  Child instance(int number) {
    return instances.get(number - 1);
  }

  ClaimTopics topics() {
    return new ClaimTopics(cluster(), TOPICS);
  }

  private Cluster cluster() {
    return new Cluster(
        brokerProcesses.bootstrapServers(), registryUrl(), ProcessHandle.current().pid());
  }

  /** Starts brokers and registry, and makes the topics. */
  void start() {
    brokerProcesses.nodes().forEach(Child::start);
    awaitWholeBrokers();
    registry =
        LocalRegistry.start(
            StackOptions.in(directory.resolve("registry")).withPorts(0, ports.at(0)));
    done("topics", "create");
  }

  /** Lets these instances run and no others, all started anew. */
  void serveWith(int many, int standbys) {
    instances.forEach(Child::stop);
    Map<String, String> all = new TreeMap<>(protocol.client(standbys));
    all.putAll(client);
    try {
      Files.write(
          properties(),
          all.entrySet().stream().map(of -> of.getKey() + "=" + of.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (protocol == Protocol.STREAMS) {
      commandBrokers("streams.num.standby.replicas", Integer.toString(standbys));
    }
    for (int i = 1; i <= many; i++) {
      instance(i).start();
      awaitReady(i);
    }
  }

  /** Under this protocol some settings of the group are the brokers'. */
  private void commandBrokers(String setting, String value) {
    ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, TOPICS.applicationId());
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    try (Admin admin = cluster().admin()) {
      admin.incrementalAlterConfigs(Map.of(group, List.of(set))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(setting + " cannot be set", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Returns when the instance has its share of the work. */
  void awaitReady(int number) {
    String address = "http://127.0.0.1:%s/health/ready".formatted(port(number));
    await(() -> isOk(address), instance(number).name());
  }

  /** Returns when every copy of every partition is up to date. */
  void awaitWholeBrokers() {
    try (Admin admin = cluster().admin()) {
      await(() -> BrokerProcesses.areWhole(admin), "three brokers");
    }
  }

  /** Something that may be so already. */
  @FunctionalInterface
  interface Fact {
    boolean holds() throws InterruptedException;
  }

  static void await(Fact fact, String what) {
    long began = System.nanoTime();
    try {
      while (!fact.holds()) {
        if (System.nanoTime() - began > BOUND.toNanos()) {
          throw new IllegalStateException(
              "%s: not there after %d s".formatted(what, BOUND.toSeconds()));
        }
        Thread.sleep(LOOK.toMillis());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  private boolean isOk(String address) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a command of the program in this process, to its good end. */
  void done(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status = Main.commandLine().setOut(writer).setErr(writer).execute(onCluster(arguments));
    if (status != 0) {
      throw new IllegalStateException("%s failed: %s".formatted(arguments[0], said));
    }
  }

  @Override
  public void close() {
    instances.forEach(Child::close);
    if (registry != null) {
      registry.close();
    }
    brokerProcesses.close();
  }
}
