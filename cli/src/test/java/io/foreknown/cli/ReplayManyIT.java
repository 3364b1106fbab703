package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many claims that the clock of a replay goes through its events in more than one slice. */
class ReplayManyIT {
  private static final int MANY = 12_000;
  private static final long SEED = 20_240_307;

  @TempDir private Path work;

  @Test
  void sameBytesAsTheDirectEngine() throws IOException {
    String claims =
        Files.write(work.resolve("claims.ndjson"), ManyClaims.lines(MANY, SEED)).toString();
    Path replayed = work.resolve("replayed");
    Served.at(SharedStack.directory())
        .done("replay", claims, "--partitions", "1", "--out", replayed.toString());

    Path directly = work.resolve("directly");
    Directly.replayed(directly, claims);
    Directly.assertSameBytes(replayed, directly);
    assertThat(Files.readAllLines(directly.resolve("alerts.ndjson"))).hasSizeGreaterThan(1_000);
  }
}
