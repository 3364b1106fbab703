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
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** Three brokers, a registry and instances of {@code serve}, a process each, on one directory. */
final class Site implements AutoCloseable {
  private static final TopicSettings TOPICS = new TopicSettings("drill", 6, (short) 3);
  private static final int MOST_INSTANCES = 3;
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m");
  private static final Duration BOUND = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);
  private final Path directory;
  private final Protocol protocol;
  private final Map<String, String> client;
  private final int registryPort = FreePorts.choose(1).get(0);
  private final BrokerProcesses brokers;
  private @Nullable LocalRegistry registry;
  private final List<Child> instances = new ArrayList<>();

  /**
   * Nothing runs yet.
   *
   * @param client further properties of the instances' clients
   */
  Site(Path directory, Protocol protocol, Map<String, String> client) throws IOException {
    this.directory = directory;
    this.protocol = protocol;
    this.client = client;
    Path logs = Files.createDirectories(directory.resolve("logs"));
    this.brokers = new BrokerProcesses(directory, logs);
    for (int number = 1; number <= MOST_INSTANCES; number++) {
      String[] arguments =
          onCluster(
              "serve",
              "--threads=1",
              "--ready-file=" + ready(number),
              "--config=" + directory.resolve("client.properties"),
              "--state-dir=" + directory.resolve("state-" + number));
      List<String> command = Child.java(JVM, Main.class.getName(), arguments);
      instances.add(new Child("serve-" + number, command, logs));
    }
  }

  private Path ready(int number) {
    return directory.resolve("ready-" + number);
  }

  private String[] onCluster(String... arguments) {
    return Stream.concat(
            Arrays.stream(arguments),
            Stream.of(
                "--bootstrap-servers=" + brokers.bootstrapServers(),
                "--schema-registry=" + cluster().registryUrl(),
                "--prefix=" + TOPICS.prefix(),
                "--partitions=" + TOPICS.partitions(),
                "--replication=" + TOPICS.replication(),
                "--data-dir=" + directory.resolve("data")))
        .toArray(String[]::new);
  }

  Path directory() {
    return directory;
  }

  Protocol protocol() {
    return protocol;
  }

  BrokerProcesses brokers() {
    return brokers;
  }

  /** Counted from 1. */
  Child instance(int number) {
    return instances.get(number - 1);
  }

  ClaimTopics topics() {
    return new ClaimTopics(cluster(), TOPICS);
  }

  private Cluster cluster() {
    String registryUrl = "http://127.0.0.1:%d/apis/ccompat/v7".formatted(registryPort);
    return new Cluster(brokers.bootstrapServers(), registryUrl, ProcessHandle.current().pid());
  }

  /** Starts brokers and registry, and makes the topics. */
  void start() {
    brokers.nodes().forEach(Child::start);
    awaitWholeBrokers();
    registry =
        LocalRegistry.start(
            StackOptions.in(directory.resolve("registry")).withPorts(0, registryPort));
    done("topics", "create");
  }

  /** Lets these instances run and no others, all started anew. */
  void serveWith(int many, int standbys) {
    instances.forEach(Child::stop);
    Properties all = new Properties();
    all.putAll(protocol.client(standbys));
    all.putAll(client);
    try (Writer file = Files.newBufferedWriter(directory.resolve("client.properties"))) {
      all.store(file, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (protocol == Protocol.STREAMS) {
      commandBrokers("streams.num.standby.replicas", Integer.toString(standbys));
    }
    for (int number = 1; number <= many; number++) {
      start(number);
      awaitReady(number);
    }
  }

  /** Under this protocol some settings of the group are the brokers'. */
  private void commandBrokers(String setting, String value) {
    ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, TOPICS.applicationId());
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    try (Admin admin = cluster().admin()) {
      admin.incrementalAlterConfigs(Map.of(group, List.of(set))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(setting + " cannot be set", e);
    }
  }

  /** Starts an instance; of one that was killed the sign that it was ready goes before. */
  void start(int number) {
    try {
      Files.deleteIfExists(ready(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    instance(number).start();
  }

  /** Returns when the instance has its share of the work. */
  void awaitReady(int number) {
    instance(number).awaitFile(ready(number));
  }

  /** Returns when every copy of every partition is up to date. */
  void awaitWholeBrokers() {
    try (Admin admin = cluster().admin()) {
      if (!until(BOUND, () -> BrokerProcesses.areWhole(admin), whole -> whole)) {
        throw new IllegalStateException("not three brokers after " + BOUND);
      }
    }
  }

  /** What is seen once it is good, or when the time is over. */
  static <T> T until(Duration bound, Supplier<T> look, Predicate<T> isGood) {
    long began = System.nanoTime();
    T seen = look.get();
    while (!isGood.test(seen) && System.nanoTime() - began < bound.toNanos()) {
      pause(LOOK);
      seen = look.get();
    }
    return seen;
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
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
    brokers.close();
  }
}
