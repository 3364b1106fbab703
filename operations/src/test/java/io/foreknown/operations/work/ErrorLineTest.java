package io.foreknown.operations.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorLineTest {
  @Test
  void filesAreRefusedInWordsWithoutNamesOfClasses() {
    IOException full = new FileSystemException("/data/x", null, "No space left on device");

    assertThat(ErrorLine.of(new UncheckedIOException("/data cannot be used", full)))
        .isEqualTo("/data cannot be used: /data/x: No space left on device");
    assertThat(ErrorLine.of(new UncheckedIOException(full)))
        .isEqualTo("/data/x: No space left on device");
    assertThat(
            ErrorLine.of(
                new UncheckedIOException("/x cannot be read", new NoSuchFileException("/x"))))
        .isEqualTo("/x cannot be read: no such file or directory");
    assertThat(ErrorLine.of(new AccessDeniedException("/x"))).isEqualTo("/x: permission denied");
  }

  @Test
  void everyCauseIsSaidOnceOnOneLine() {
    Exception error = new IllegalStateException("it\nstopped", new RuntimeException("stopped"));
    assertThat(ErrorLine.of(error)).isEqualTo("it stopped");
  }
}
