package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The directory that the registry's distribution was unpacked into. */
final class RegistryHome {
  private static final String BUILD = "run ./mvnw package -pl local-stack -am";

  private RegistryHome() {}

  /** The program in it; its manifest names the libraries beside it. */
  static Path runnerJar(Path registryHome) {
    if (!Files.isDirectory(registryHome)) {
      throw new StackException("the Schema Registry is missing at " + registryHome + ": " + BUILD);
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(registryHome, "*-runner.jar")) {
      Iterator<Path> found = jars.iterator();
      if (!found.hasNext()) {
        throw new StackException(
            "no *-runner.jar of the Schema Registry in " + registryHome + ": " + BUILD);
      }
      Path runnerJar = found.next();
      if (!Files.isRegularFile(launcherJar(runnerJar))) {
        throw new StackException("no %s: %s".formatted(launcherJar(runnerJar), BUILD));
      }
      return runnerJar;
    } catch (IOException e) {
      throw new StackException(
          "the Schema Registry at " + registryHome + " cannot be read: " + Reasons.of(e), e);
    }
  }

  /** The jar beside it with the class that runs first. */
  static Path launcherJar(Path runnerJar) {
    return runnerJar.resolveSibling("launcher.jar");
  }
}
