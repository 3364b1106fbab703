package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A file that is published twice, the first time by a command that is killed. */
record BrokenPublication(Installation installation, Feeder feeder) {
  private static final Duration AT_WORK = Duration.ofMillis(2_500);
  private static final int ATTEMPTS = 30;

  void of(List<String> lines) {
    feeder.note(lines);
    Path file = installation.directory().resolve("published.ndjson");
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Child dies = publish(file)) {
      dies.start();
      dies.awaitEnd(AT_WORK);
      dies.kill();
    }
    for (int i = 0; !isPublished(file); i++) {
      if (i == ATTEMPTS) {
        throw new IllegalStateException(file + " cannot be published");
      }
      feeder.noteRepeat();
    }
  }

  private boolean isPublished(Path file) {
    try (Child publish = publish(file)) {
      publish.start();
      return publish.awaitEnd(Duration.ofMinutes(10)) && publish.status() == 0;
    }
  }

  private Child publish(Path file) {
    return installation.command("publish", file.toString());
  }
}
