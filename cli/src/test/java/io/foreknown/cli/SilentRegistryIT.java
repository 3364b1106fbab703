package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on a cluster whose registry is away when a schema is needed. */
class SilentRegistryIT {
  private final StackAddress stack = LocalStack.running(SharedStack.directory()).orElseThrow();

  @TempDir private Path work;

  @Test
  void aReplayGoesOnWhenTheRegistryIsBack() throws IOException {
    Directly.replayed(work.resolve("undisturbed"), Program.crocus(work).toString());
    try (Gate gate = Gate.shutFor(6, stack.schemaRegistryUrl())) {
      Served.Done replay = replay("goes-on", gate);

      assertThat(replay.exitCode()).as(replay.err()).isZero();
      assertThat(gate.unanswered()).isEqualTo(6);
      Directly.assertSameBytes(work.resolve("goes-on"), work.resolve("undisturbed"));
    }
  }

  @Test
  void aReplayWhoseRegistryStaysAwayFailsInOneLineWritesNothingAndTheNextOneTakesItAway()
      throws IOException {
    try (Gate gate = Gate.shutFor(Integer.MAX_VALUE, stack.schemaRegistryUrl())) {
      Served.Done replay = replay("fails", gate);

      assertThat(replay.exitCode()).isEqualTo(1);
      assertThat(replay.err().lines().filter(line -> line.startsWith("foreknown: ")))
          .singleElement()
          .asString()
          .startsWith(
              "foreknown: Schema Registry at %s does not answer: ".formatted(gate.address()));
      assertThat(work.resolve("fails")).isEmptyDirectory();
    }
    try (Gate open = Gate.shutFor(0, stack.schemaRegistryUrl())) {
      assertThat(replay("next", open).err())
          .contains("what it had left under foreknown-replay-fails is removed");
    }
  }

  private Served.Done replay(String run, Gate gate) throws IOException {
    return Served.bare(
        "replay",
        Program.crocus(work).toString(),
        "--bootstrap-servers",
        stack.bootstrapServers(),
        "--schema-registry",
        gate.address(),
        "--partitions",
        "1",
        "--replication",
        "1",
        "--run",
        run,
        "--out",
        work.resolve(run).toString(),
        "--data-dir",
        work.resolve("own").toString());
  }
}
