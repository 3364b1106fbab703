package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateClaimTest {
  @TempDir private Path work;

  private StateClaim claim(String part) {
    return StateClaim.of(work, part, "serve", "--state-dir");
  }

  @Test
  void theSecondLearnsWhichProgramHasItAndWhereThatAnswers() {
    try (StateClaim first = claim("a")) {
      assertRefused(
          "'serve' is already running (process %d)".formatted(ProcessHandle.current().pid()));

      first.answersAt(URI.create("http://127.0.0.1:8090/"));

      assertRefused("'serve' is already running at http://127.0.0.1:8090/");
    }
  }

  private void assertRefused(String beginning) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> claim("a").close())
        .withMessage(
            "%s with its state in %s: use that one, stop it, or choose another --state-dir",
            beginning, work);
  }

  @Test
  void otherPartsAndLaterProgramsAreNotRefused() {
    try (StateClaim first = claim("a");
        StateClaim other = claim("b")) {
      assertThat(first).isNotSameAs(other);
    }
    assertThatCode(() -> claim("a").close()).doesNotThrowAnyException();
  }

  @Test
  void aFileInTheWayIsNamedInWords() throws IOException {
    Path file = Files.createFile(work.resolve("file"));

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> StateClaim.of(file, "a", "serve", "--state-dir").close())
        .withMessage(
            "the state directory %s cannot be used: a file is in the way; choose another with --state-dir",
            file);
  }
}
