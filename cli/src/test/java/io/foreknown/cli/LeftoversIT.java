package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that are killed again and again. */
class LeftoversIT {
  private final Path data = SharedStack.directory();
  @TempDir private Path state;

  @Test
  void nativeLibrariesOfKilledInstancesDoNotPileUp() throws IOException {
    List<String> first = killed();
    List<String> second = killed();
    List<String> third = killed();

    assertThat(first).isNotEmpty().anyMatch(name -> name.contains("rocksdb"));
    assertThat(second).hasSameSizeAs(first);
    assertThat(third).hasSameSizeAs(first);
    try (Program serve = serve()) {
      serve.signal("TERM");
      assertThat(serve.exitCode()).isEqualTo(143);
    }
    assertThat(libraries()).isEmpty();
  }

  private List<String> killed() throws IOException {
    try (Program serve = serve()) {
      serve.signal("KILL").exitCode();
      return libraries();
    }
  }

  private Program serve() {
    return Program.start(data, "serve", "--prefix", "killed", "--state-dir", state.toString())
        .awaitLine("Running.");
  }

  private List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".so")).sorted().toList();
    }
  }
}
