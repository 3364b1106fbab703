package io.foreknown.stack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A broker or a registry alone, owned by this process, for those who take one of them away while
 * the other stays. It needs a port of its own that is given, for it is not found by its directory.
 */
public final class LocalPart implements AutoCloseable {
  /** Who takes parts away keeps the machine busy with starting others. */
  private static final Duration TO_START = Duration.ofMinutes(5);

  private final StartedParts startedParts;
  private final CompletableFuture<StackException> failure;

  private LocalPart(StartedParts startedParts, CompletableFuture<StackException> failure) {
    this.startedParts = startedParts;
    this.failure = failure;
  }

  /** Returns when the broker answers at its port. */
  public static LocalPart broker(StackOptions options) {
    Ports ports = Ports.chosenBy(options);
    StartedParts startedParts = new StartedParts();
    try {
      startedParts.add(DirectoryLock.claim(options.dataDirectory()));
      KafkaBroker broker =
          startedParts.add(KafkaBroker.on(options.dataDirectory().resolve("kafka"), ports));
      broker.start(TO_START);
      BrokerAnswer.await(StackAddress.of(ports), TO_START);
      return new LocalPart(startedParts, broker.failure());
    } catch (RuntimeException | Error e) {
      startedParts.close();
      throw e;
    }
  }

  /** Returns when the registry answers at its port. */
  public static LocalPart registry(StackOptions options) {
    Ports ports = Ports.chosenBy(options);
    StartedParts startedParts = new StartedParts();
    try {
      startedParts.add(DirectoryLock.claim(options.dataDirectory()));
      RegistryProcess registry =
          startedParts.add(
              RegistryProcess.launch(
                  RegistryHome.runnerJar(options.registryHome()),
                  options.dataDirectory().resolve("registry"),
                  ports.behind()));
      startedParts.add(LocalStack.proxy(ports));
      registry.awaitReady(new RegistryApi(StackAddress.of(ports)), TO_START);
      return new LocalPart(startedParts, registry.failure());
    } catch (RuntimeException | Error e) {
      startedParts.close();
      throw e;
    }
  }

  /** Completes when it stops by itself. */
  public CompletableFuture<StackException> failure() {
    return failure.copy();
  }

  /** Returns when it has ended; what it stored remains. */
  @Override
  public void close() {
    startedParts.close();
  }
}
