package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of which the ground is taken away; of a replay that is killed itself: KnownThenIT. */
class KilledIT {
  /** The month of the attack. */
  private static final String SINCE = "2024-03-01";

  /** In some eight seconds; the first match comes halfway. */
  private static final String SPEED = "3e5";

  @TempDir private Path data;
  @TempDir private Path work;

  @SuppressWarnings("NullAway.Init") // Written before each test.
  private String claims;

  @BeforeEach
  void writeClaims() throws IOException {
    claims = Program.crocus(work).toString();
  }

  @Test
  void aReplayOutlivesBrokerAndRegistryThatComeBackAndFailsInOneLineWhereTheyDoNot()
      throws IOException {
    Directly.replayed(work.resolve("undisturbed"), claims, "--since", SINCE);
    Program stack = Program.start(data, "stack").awaitLine("Ready.");
    StackAddress address = LocalStack.running(data).orElseThrow();
    try (Program replay = replay("outlives", address, SOON)) {
      try (Published matches = new Published(data, Topic.MATCHES, "foreknown-replay-outlives")) {
        matches.awaitKeys(number -> number > 0);
        stack.signal("KILL").exitCode();
      }
      try (Program again = sameStack(address)) {
        assertThat(replay.exitCode()).as(replay.all()).isZero();
        Directly.assertSameBytes(work.resolve("outlives"), work.resolve("undisturbed"));
        assertFailsWhen(again, address);
      }
    }
  }

  /** A transaction that its thread has left open holds up what follows until its time is over. */
  private static final String SOON = "producer.transaction.timeout.ms=10000\n";

  /** Who does not answer is given up sooner than by default. */
  private static final String IMPATIENTLY =
      """
      default.api.timeout.ms=3000
      request.timeout.ms=2000
      delivery.timeout.ms=3000
      max.block.ms=3000
      """;

  private Program replay(String run, StackAddress address, String properties) throws IOException {
    return Program.start(
            work.resolve("own"),
            "replay",
            claims,
            "--bootstrap-servers",
            address.bootstrapServers(),
            "--schema-registry",
            address.schemaRegistryUrl(),
            "--config",
            Files.writeString(work.resolve(run + ".properties"), properties).toString(),
            "--replication",
            "1",
            "--run",
            run,
            "--since",
            SINCE,
            "--speed",
            SPEED,
            "--out",
            work.resolve(run).toString())
        .awaitLine("the run's topics begin with foreknown-replay-" + run);
  }

  private void assertFailsWhen(Program stack, StackAddress address) throws IOException {
    try (Program replay = replay("fails", address, IMPATIENTLY)) {
      stack.signal("KILL").exitCode();

      assertThat(replay.exitCode()).as(replay.all()).isEqualTo(1);
      assertThat(complaints(replay))
          .singleElement()
          .asString()
          .matches("foreknown: (Kafka|Schema Registry) at .* does not answer: .*");
      assertThat(work.resolve("fails")).isEmptyDirectory();
    }
  }

  /** All that it says, but for the name of its run and signs of life on a slow machine. */
  private static Stream<String> complaints(Program replay) {
    return replay
        .err()
        .lines()
        .filter(line -> !line.startsWith("the run's topics") && !line.startsWith("Starting "));
  }

  private Program sameStack(StackAddress address) {
    return Program.start(
            data,
            "stack",
            "--kafka-port",
            port("kafka://" + address.bootstrapServers()),
            "--registry-port",
            port(address.schemaRegistryUrl()))
        .awaitLine("Ready.");
  }

  private static String port(String address) {
    return Integer.toString(URI.create(address).getPort());
  }

  @Test
  void aReplayWhoseRegistryIsKilledFailsInOneLineAndWritesNothing() {
    Path out = work.resolve("fails");
    try (Program replay =
        Program.start(data, "replay", claims, "--speed", SPEED, "--out", out.toString())) {
      replay.awaitLine("the run's topics begin with");
      replay.children().forEach(ProcessHandle::destroyForcibly);

      assertThat(replay.exitCode()).as(replay.all()).isEqualTo(1);
      assertThat(complaints(replay))
          .singleElement()
          .asString()
          .contains("the Schema Registry ended by itself with status 137: its log is ");
      assertThat(out).isEmptyDirectory();
    }
  }
}
