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
      return found.next();
    } catch (IOException e) {
      throw new StackException(
          "the Schema Registry at " + registryHome + " cannot be read: " + Reasons.of(e), e);
    }
  }
}
