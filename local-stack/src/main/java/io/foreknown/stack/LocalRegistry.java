package io.foreknown.stack;

import java.time.Duration;

/**
 * A registry alone, owned by this process, for those who have brokers. It needs a port that is
 * given, for it is not found by its directory.
 */
public final class LocalRegistry implements AutoCloseable {
  /** Brokers of one's own keep the machine busy meanwhile. */
  private static final Duration TO_START = Duration.ofMinutes(5);

  private final StartedParts startedParts;

  private LocalRegistry(StartedParts startedParts) {
    this.startedParts = startedParts;
  }

  /** Returns when it answers at its port. */
  public static LocalRegistry start(StackOptions options) {
    return start(options, ClassArchive.read(options.registryHome()));
  }

  static LocalRegistry start(StackOptions options, ClassArchive archive) {
    Ports ports = Ports.chosenBy(options);
    StartedParts startedParts = new StartedParts();
    try {
      startedParts.add(DirectoryLock.claim(options.dataDirectory()));
      RegistryProcess registry =
          startedParts.add(
              RegistryProcess.launch(
                  RegistryHome.runnerJar(options.registryHome()),
                  archive,
                  options.dataDirectory().resolve("registry"),
                  ports.behind()));
      startedParts.add(LocalStack.proxy(ports));
      registry.awaitReady(new RegistryApi(StackAddress.of(ports)), TO_START);
      return new LocalRegistry(startedParts);
    } catch (RuntimeException | Error e) {
      startedParts.close();
      throw e;
    }
  }

  /** Returns when it has ended; what it stored remains. */
  @Override
  public void close() {
    startedParts.close();
  }
}
