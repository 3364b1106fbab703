package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that can do nothing any more. */
class StuckIT {
  @TempDir private Path data;
  @TempDir private Path work;

  @Test
  void anInstanceThatKafkaAnswersNoMoreEndsAndSaysSinceWhenAndWhy() {
    Path ready = work.resolve("ready");
    try (Program stack = Program.start(data, "stack").awaitLine("Ready.");
        Program serve =
            Program.start(
                data, "serve", "--ready-file", ready.toString(), "--stuck-after", "PT10S")) {
      serve.awaitLine("Running.");
      assertThat(ready).exists();

      stack.signal("STOP");

      assertThat(serve.exitCode()).as(serve.all()).isEqualTo(1);
      assertThat(serve.err().lines())
          .filteredOn(line -> line.startsWith("foreknown: "))
          .singleElement()
          .asString()
          .matches(
              "foreknown: this instance has not worked since \\S+Z: \\S+ gets no answer from Kafka; .*");
      assertThat(ready).doesNotExist();
      stack.signal("CONT");
    }
  }
}
