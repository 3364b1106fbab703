package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.FreePorts;
import io.foreknown.benchmarks.cluster.JavaProcess;
import io.foreknown.benchmarks.cluster.PartMain;
import io.foreknown.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A broker, a registry, an intake and some instances of {@code serve}, a process each, on one
 * directory and on ports that stay the same when they are started again.
 */
final class Installation implements AutoCloseable {
  static final String PREFIX = "soak";
  static final int PARTITIONS = 6;

  /** Enough for some ten thousand claims; the C1 compiler alone starts soonest. */
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m");

  /** What a dead instance holds, and what it leaves open, waits for the others until then. */
  private static final String CLIENT =
      """
      consumer.session.timeout.ms=6000
      producer.transaction.timeout.ms=10000
      """;

  /** All that is raised is wanted, whenever the claim behind it was published. */
  private static final String SETTINGS =
      """
      match:
        - {hazard: met, toleranceKm: 1, tooLate: PT1H}
      scorecards:
        - {id: storms, hazard: met.tornado, policy: in-window}
        - {id: attacks, hazard: security, policy: within-horizon}
      alerts: {fresh: P36500D}
      """;

  private final Path directory;
  private final FreePorts ports;
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final List<Child> commands = new CopyOnWriteArrayList<>();
  private final Health health;
  private String registryAddress;

  /** Nothing runs yet. */
  Installation(Path directory, int instances) {
    this.directory = directory;
    this.ports = FreePorts.choose(4 + instances);
    this.registryAddress = "http://127.0.0.1:%d/apis/ccompat/v7".formatted(ports.at(1));
    try {
      Files.createDirectories(logs());
      Files.writeString(directory.resolve("client.properties"), CLIENT);
      Files.writeString(directory.resolve("settings.yaml"), SETTINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.health = new Health(this, ports);
    add(part(PartMain.BROKER, 0));
    add(part(PartMain.REGISTRY, 1));
    defineClients(instances);
  }

  /** Those who talk to broker and registry, by where these are now. */
  private void defineClients(int instances) {
    add(child("intake", intake()));
    IntStream.rangeClosed(1, instances).forEach(i -> add(child("serve-" + i, serve(i))));
  }

  /** Lets all who are started from now on ask for schemas elsewhere. */
  void askRegistryAt(String address) {
    registryAddress = address;
    int instances = instances().size();
    defineClients(instances);
  }

  private void add(Child child) {
    children.put(child.name(), child);
  }

  private Child part(String word, int port) {
    return new Child(
        word,
        JavaProcess.command(
            JVM,
            PartMain.class.getName(),
            List.of(word, directory.resolve(word).toString(), Integer.toString(ports.at(port)))),
        logs());
  }

  private Child child(String name, List<String> arguments) {
    return new Child(
        name,
        JavaProcess.command(JVM, Main.class.getName(), onCluster(arguments, registryAddress)),
        logs());
  }

  private List<String> onCluster(List<String> arguments, String registry) {
    return Stream.concat(
            arguments.stream(),
            Stream.of(
                "--bootstrap-servers=" + bootstrapServers(),
                "--schema-registry=" + registry,
                "--config=" + directory.resolve("client.properties"),
                "--prefix=" + PREFIX,
                "--partitions=" + PARTITIONS,
                "--replication=1",
                "--data-dir=" + directory.resolve("data")))
        .toList();
  }

  private List<String> intake() {
    return List.of(
        "intake", "--port=" + ports.at(2), "--state=" + directory.resolve("intake-state"));
  }

  private List<String> serve(int number) {
    return List.of(
        "serve",
        "--threads=1",
        "--settings=" + settings(),
        "--metrics-port=" + ports.at(3 + number),
        "--state-dir=" + state(number));
  }

  /** Where the state of an instance is. */
  Path state(int number) {
    return directory.resolve("state-" + number);
  }

  Path settings() {
    return directory.resolve("settings.yaml");
  }

  Path directory() {
    return directory;
  }

  private Path logs() {
    return directory.resolve("logs");
  }

  private String bootstrapServers() {
    return "127.0.0.1:" + ports.at(0);
  }

  /** The registry itself, whoever stands before it. */
  String registry() {
    return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(ports.at(1));
  }

  /** For this process's own clients. */
  Cluster cluster() {
    return new Cluster(bootstrapServers(), registry(), ProcessHandle.current().pid());
  }

  Health health() {
    return health;
  }

  /** By name. */
  Child child(String name) {
    Child child = children.get(name);
    if (child == null) {
      throw new IllegalArgumentException("no " + name + " among " + children.keySet());
    }
    return child;
  }

  List<Child> children() {
    return List.copyOf(children.values());
  }

  List<Child> instances() {
    return children.values().stream().filter(c -> c.name().startsWith("serve-")).toList();
  }

  /** Starts everything; returns when all is at work. */
  void start() {
    health.await(Duration.ofMinutes(10), this::isClusterThere, "broker and registry");
    done("topics", "create");
    children().forEach(Child::start);
    awaitHealthy();
  }

  private boolean isClusterThere() {
    child(PartMain.BROKER).start();
    child(PartMain.REGISTRY).start();
    return health.clusterAnswers();
  }

  /** Starts what has ended, as a supervisor would. */
  List<String> startEnded() {
    List<String> ended = new ArrayList<>();
    for (Child child : children()) {
      if (!child.isAlive()) {
        ended.add(child.name());
        child.start();
      }
    }
    return ended;
  }

  /** Returns when all is at work. */
  void awaitHealthy() {
    health.await(
        Duration.ofMinutes(10),
        () -> {
          startEnded();
          return health.isWhole();
        },
        "the whole installation");
  }

  /** Runs a command of the program in this process, to its good end. */
  void done(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status =
        Main.commandLine()
            .setOut(writer)
            .setErr(writer)
            .execute(onCluster(List.of(arguments), registry()).toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("%s failed: %s".formatted(arguments[0], said));
    }
  }

  /** A command of the program in a process of its own, not started yet. */
  Child command(String... arguments) {
    Child command =
        new Child(
            arguments[0],
            JavaProcess.command(
                JVM, Main.class.getName(), onCluster(List.of(arguments), registryAddress)),
            logs());
    commands.add(command);
    return command;
  }

  @Override
  public void close() {
    commands.forEach(Child::close);
    children.values().forEach(Child::close);
  }
}
