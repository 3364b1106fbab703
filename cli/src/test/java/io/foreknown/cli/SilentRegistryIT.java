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
  void aReplayFailsInOneLineWhereItStaysAwayAndTheNextOneTakesItAwayAndGoesOnWhenItIsBack()
      throws IOException {
    Directly.replayed(work.resolve("undisturbed"), Program.crocus(work).toString());
    try (Gate gate = Gate.shutFor(Integer.MAX_VALUE, stack.schemaRegistryUrl())) {
      Program fails = Program.run(work.resolve("own"), replay("fails", gate));

      assertThat(fails.exitCode()).isEqualTo(1);
      assertThat(fails.err().lines().skip(1))
          .as("after the name of the run")
          .singleElement()
          .asString()
          .startsWith(
              "foreknown: Schema Registry at %s does not answer: ".formatted(gate.address()));
      assertThat(work.resolve("fails")).isEmptyDirectory();
    }
    try (Gate gate = Gate.shutFor(6, stack.schemaRegistryUrl())) {
      Served.Done next = Served.at(work.resolve("own")).run(replay("next", gate));

      assertThat(next.exitCode()).as(next.err()).isZero();
      assertThat(next.err()).contains("what it had left under foreknown-replay-fails is removed");
      assertThat(gate.unanswered()).isEqualTo(6);
      Directly.assertSameBytes(work.resolve("next"), work.resolve("undisturbed"));
    }
  }

  private String[] replay(String run, Gate gate) throws IOException {
    return new String[] {
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
      work.resolve(run).toString()
    };
  }
}
