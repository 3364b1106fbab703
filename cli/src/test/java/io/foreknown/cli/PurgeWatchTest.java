package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.operations.purge.Step;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.operations.work.StoppedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PurgeWatchTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine program = Main.commandLine().setErr(new PrintWriter(err));
  private final Console console = new Console(program.getCommandSpec());

  @Test
  void whatItWaitsForIsSaidOnceAndForHowLong() {
    ShutdownSignal.around(
        shutdownSignal -> {
          PurgeWatch watch = new PurgeWatch(shutdownSignal, console);
          for (Step step : Step.values()) {
            watch.accept(step);
            watch.accept(step);
          }
        });

    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("waiting for its session to end, 15 seconds at most"))
        .anyMatch(line -> line.contains("waiting for its transaction to end"));
  }

  @Test
  void whoIsAskedToEndDoesNotWait() {
    ShutdownSignal.around(
        shutdownSignal -> {
          shutdownSignal.ask();

          assertThatExceptionOfType(StoppedException.class)
              .isThrownBy(() -> new PurgeWatch(shutdownSignal, console).accept(Step.SESSION_OPEN));
        });
    assertThat(err.toString()).isEmpty();
  }
}
