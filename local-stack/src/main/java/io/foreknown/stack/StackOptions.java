package io.foreknown.stack;

import java.nio.file.Path;

/**
 * What a stack is started with.
 *
 * @param dataDirectory holds all that the stack stores, and its lock; created if missing
 * @param registryHome the directory that the registry's distribution was unpacked into
 * @param kafkaPort 0 for a free one
 * @param registryPort 0 for a free one
 */
public record StackOptions(Path dataDirectory, Path registryHome, int kafkaPort, int registryPort) {
  private static final String REGISTRY_HOME = "foreknown.registry.home";

  /** Makes both paths absolute and refuses what no stack could be started with. */
  public StackOptions {
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    registryHome = registryHome.toAbsolutePath().normalize();
    // Kafka reads its directories from a comma-separated list and knows no escape.
    require(
        !dataDirectory.toString().contains(","),
        "the data directory "
            + dataDirectory
            + " has a comma in its path, which Kafka cannot take: choose another");
    requirePort("kafka-port", kafkaPort);
    requirePort("registry-port", registryPort);
    require(
        kafkaPort == 0 || kafkaPort != registryPort,
        "kafka-port and registry-port are both " + kafkaPort + ": choose two, or 0 for free ones");
  }

  /**
   * Free ports, and the registry that the system property {@code foreknown.registry.home} names.
   */
  public static StackOptions in(Path dataDirectory) {
    String registryHome = System.getProperty(REGISTRY_HOME);
    if (registryHome == null) {
      throw new StackException(
          "the system property "
              + REGISTRY_HOME
              + " is not set: point it at the unpacked Schema Registry");
    }
    return new StackOptions(dataDirectory, Path.of(registryHome), 0, 0);
  }

  /** The same on these ports; 0 for a free one. */
  public StackOptions withPorts(int kafka, int registry) {
    return new StackOptions(dataDirectory, registryHome, kafka, registry);
  }

  private static void requirePort(String option, int port) {
    require(
        port >= 0 && port <= 65_535,
        option + " is " + port + ": choose 1 to 65535, or 0 for a free one");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new StackException(message);
    }
  }
}
