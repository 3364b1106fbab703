package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class LocalStackIT {
  private static final String SCHEMA = "\"string\"";

  private final Path directory;

  LocalStackIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void recordsAndSchemasSurviveARestart() throws Exception {
    StackAddress before;
    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      before = stack.address();
      store(new StackClient(before));
    }
    assertThat(registryOf(ProcessHandle.current())).isEmpty();

    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      assertThat(stack.address()).isNotEqualTo(before);
      assertStored(new StackClient(stack.address()));
    }
    assertThat(registryOf(ProcessHandle.current())).isEmpty();
  }

  @Test
  void recordsAndSchemasSurviveTheDeathOfTheirOwnerAndTheRegistryDoesNot() throws Exception {
    Process owner = StackOwner.inItsOwnProcess(directory);
    ProcessHandle registry;
    try {
      StackAddress address = addressFrom(owner);
      store(new StackClient(address));
      registry = registryOf(owner.toHandle()).orElseThrow();
    } finally {
      owner.destroyForcibly();
    }

    registry.onExit().get(10, TimeUnit.SECONDS);
    assertThat(LocalStack.running(directory)).isEmpty();
    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      assertStored(new StackClient(stack.address()));
    }
  }

  /** The owner needs a moment to take its lock; from then on {@code running} waits for it. */
  private StackAddress addressFrom(Process owner) {
    Optional<StackAddress> address = Optional.empty();
    while (address.isEmpty() && owner.isAlive()) {
      address = LocalStack.running(directory);
    }
    return address.orElseThrow();
  }

  @Test
  void secondStackOnADirectoryIsRefusedAndTheFirstIsFound() {
    LocalStack closed;
    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      assertThat(LocalStack.running(directory)).contains(stack.address());
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> LocalStack.start(StackOptions.in(directory)))
          .withMessageStartingWith(
              "the data directory " + directory + " is in use by another running stack");
      assertThat(LocalStack.running(directory)).contains(stack.address());
      closed = stack;
    }
    closed.close();

    assertThat(LocalStack.running(directory)).isEmpty();
    assertThat(closed.failure()).isNotDone();
  }

  @Test
  void noPageReachesTheRegistryByAnotherNameNorBehindItsDoor() throws Exception {
    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      int published = URI.create(stack.address().schemaRegistryUrl()).getPort();
      ProcessHandle registry = registryOf(ProcessHandle.current()).orElseThrow();

      assertThat(RegistryDoor.answer(published, "localhost")).startsWith("HTTP/1.1 200");
      assertThat(RegistryDoor.answer(published, "evil.example")).startsWith("HTTP/1.1 421");
      assertThat(RegistryDoor.answer(published, "localhost", "Origin: http://evil.example"))
          .startsWith("HTTP/1.1 403");
      int behind = RegistryDoor.portBehind(registry);
      assertThat(behind).isNotEqualTo(published);
      assertThat(RegistryDoor.answer(behind, "localhost")).isEmpty();
      assertThat(RegistryDoor.answer(behind, "evil.example")).isEmpty();
    }
  }

  @Test
  void registryReadsTheClassesThatTheBuildHasArchived() throws Exception {
    Path home = Path.of(System.getProperty("foreknown.registry.home", ""));

    assertThat(RegistryArchiver.fits(home)).isTrue();
    assertThat(RegistryCommand.of(RegistryHome.runnerJar(home), ClassArchive.read(home), 1))
        .contains("-XX:SharedArchiveFile=" + ClassArchive.in(home));
  }

  @Test
  void archiveThatDoesNotFitIsDoneWithoutInSilence() throws Exception {
    Path runnerJar =
        RegistryHome.runnerJar(Path.of(System.getProperty("foreknown.registry.home", "")));
    Path archive = Files.writeString(ClassArchive.in(directory), "of another Java");
    Path said = directory.resolve("said");

    assertThat(statusOf(RegistryCommand.probe(runnerJar, ClassArchive.read(directory)), said))
        .isZero();
    assertThat(said).content().doesNotContain(archive.toString(), "archive", "warning");
    assertThat(statusOf(RegistryCommand.probe(runnerJar, ClassArchive.required(archive)), said))
        .isEqualTo(1);
  }

  private static int statusOf(List<String> command, Path said) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
  }

  @Test
  void registryThatDiesIsReported() throws Exception {
    try (LocalStack stack = LocalStack.start(StackOptions.in(directory))) {
      registryOf(ProcessHandle.current()).orElseThrow().destroyForcibly();

      assertThat(stack.failure().get(10, TimeUnit.SECONDS))
          .hasMessage(
              "the Schema Registry ended by itself with status 137: its log is %s",
              directory.resolve("registry/registry.log"));
    }
  }

  @Test
  void failedStartLeavesNothingBehind() throws Exception {
    Path inTheWay = Files.createFile(directory.resolve("kafka"));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> LocalStack.start(StackOptions.in(directory)))
        .withMessageStartingWith("Kafka cannot use " + inTheWay + ": ");

    assertThat(registryOf(ProcessHandle.current())).isEmpty();
    assertThat(LocalStack.running(directory)).isEmpty();
  }

  @Test
  void busyPortsAreNamed() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackOptions options = StackOptions.in(directory);

      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> LocalStack.start(options.withPorts(busy.getLocalPort(), 0)))
          .withMessageStartingWith(
              "kafka-port %d on 127.0.0.1: Address already in use", busy.getLocalPort());
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> LocalStack.start(options.withPorts(0, busy.getLocalPort())))
          .withMessageStartingWith(
              "registry-port %d on 127.0.0.1: Address already in use", busy.getLocalPort());
    }
  }

  @Test
  void missingRegistryIsReportedBeforeAnythingIsTouched() {
    Path data = directory.resolve("data");
    StackOptions options = new StackOptions(data, directory.resolve("missing"), 0, 0);

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> LocalStack.start(options))
        .withMessageEndingWith("run ./mvnw package -pl local-stack -am");
    assertThat(data).doesNotExist();
  }

  private static void store(StackClient client) throws Exception {
    client.createTopic();
    client.publish("crowds are a target");
    client.register(SCHEMA);
  }

  private static void assertStored(StackClient client) throws Exception {
    assertThat(client.schema()).isEqualTo(SCHEMA);
    assertThat(client.compatibility()).contains("FULL_TRANSITIVE");
    assertThat(client.read("dashboard")).isEqualTo("crowds are a target");
    assertThat(client.features()).contains("streams.version");
  }

  private static Optional<ProcessHandle> registryOf(ProcessHandle owner) {
    return owner.children().findFirst();
  }
}
