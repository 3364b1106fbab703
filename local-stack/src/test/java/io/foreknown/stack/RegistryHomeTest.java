package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryHomeTest {
  private final Path directory;

  RegistryHomeTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void runnerIsFoundWhateverItsVersion() throws IOException {
    Path runner = Files.createFile(directory.resolve("apicurio-registry-app-9.9.9-runner.jar"));
    Files.createFile(directory.resolve("launcher.jar"));

    assertThat(RegistryHome.runnerJar(directory)).isEqualTo(runner);
  }

  @Test
  void directoryWithoutWhatRunsFirstTellsHowToFillIt() throws IOException {
    Files.createFile(directory.resolve("apicurio-registry-app-9.9.9-runner.jar"));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> RegistryHome.runnerJar(directory))
        .withMessage(
            "no %s: run ./mvnw package -pl local-stack -am", directory.resolve("launcher.jar"));
  }

  @Test
  void missingDirectoryTellsHowToFillIt() {
    Path missing = directory.resolve("missing");

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> RegistryHome.runnerJar(missing))
        .withMessage(
            "the Schema Registry is missing at %s: run ./mvnw package -pl local-stack -am",
            missing);
  }

  @Test
  void directoryWithoutTheRunnerTellsHowToFillIt() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> RegistryHome.runnerJar(directory))
        .withMessage(
            "no *-runner.jar of the Schema Registry in %s: run ./mvnw package -pl local-stack -am",
            directory);
  }
}
