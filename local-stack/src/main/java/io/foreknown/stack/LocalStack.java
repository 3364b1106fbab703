package io.foreknown.stack;

import io.foreknown.stack.http.RegistryProxy;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * A running broker and registry, owned by this process.
 *
 * <p>There is no shutdown hook, for clients have to stop before what they talk to: close the stack
 * last, in the program's own hook. If the program dies before, the registry dies with it, and
 * nothing stored is lost.
 */
public final class LocalStack implements AutoCloseable {
  /** On two cores it takes about five; the rest is for slower and busier machines. */
  private static final Duration TO_START = Duration.ofSeconds(90);

  private static final String KAFKA = "kafka";
  private static final String REGISTRY = "registry";

  /** The directories of what survives. */
  private static final List<String> STORED = List.of(KAFKA, REGISTRY);

  private final StackAddress address;
  private final StartedParts startedParts;
  private final CompletableFuture<StackException> failure;

  private LocalStack(
      StackAddress address, StartedParts startedParts, CompletableFuture<StackException> failure) {
    this.address = address;
    this.startedParts = startedParts;
    this.failure = failure;
  }

  /**
   * Returns when both broker and registry answer.
   *
   * @throws StackException if they do not; then nothing is left running
   */
  public static LocalStack start(StackOptions options) {
    Path runnerJar = RegistryHome.runnerJar(options.registryHome());
    StartedParts startedParts = new StartedParts();
    try {
      DiskSpace disk = startedParts.add(DiskSpace.of(options.dataDirectory()));
      disk.requireToStart();
      startedParts.add(DirectoryLock.claim(options.dataDirectory()));
      return start(options, runnerJar, startedParts, disk);
    } catch (RuntimeException | Error e) {
      closeAfter(e, startedParts);
      throw e;
    }
  }

  private static LocalStack start(
      StackOptions options, Path runnerJar, StartedParts startedParts, DiskSpace disk) {
    AddressFile addressFile = AddressFile.in(options.dataDirectory());
    addressFile.delete();
    Ports ports = Ports.chosenBy(options);
    StackAddress address = StackAddress.of(ports);

    // The registry's process starts while the broker does.
    RegistryProcess registry =
        startedParts.add(
            RegistryProcess.launch(
                runnerJar,
                ClassArchive.read(options.registryHome()),
                options.dataDirectory().resolve(REGISTRY),
                ports.behind()));
    startedParts.add(proxy(ports));
    KafkaBroker broker;
    try {
      broker = startedParts.add(KafkaBroker.on(options.dataDirectory().resolve(KAFKA), ports));
      broker.start(TO_START);
      BrokerAnswer.await(address, TO_START);
      registry.awaitReady(new RegistryApi(address), TO_START);
    } catch (StackException e) {
      throw disk.reasonOf(e);
    }

    startedParts.add(addressFile::delete);
    addressFile.write(address);
    return new LocalStack(
        address,
        startedParts,
        firstOf(disk.watched().failure(), firstOf(broker.failure(), registry.failure())));
  }

  /** The way to a registry, from the port that is given. */
  static RegistryProxy proxy(Ports ports) {
    try {
      return RegistryProxy.start(Ports.HOST, ports.registry(), ports.behind());
    } catch (BindException e) {
      throw new StackException(
          "the Schema Registry's port %d: %s".formatted(ports.registry(), e.getMessage()), e);
    }
  }

  private static CompletableFuture<StackException> firstOf(
      CompletableFuture<StackException> one, CompletableFuture<StackException> other) {
    return one.applyToEither(other, failed -> failed);
  }

  private static void closeAfter(Throwable failed, StartedParts startedParts) {
    try {
      startedParts.close();
    } catch (StackException e) {
      failed.addSuppressed(e);
    }
  }

  /**
   * Removes what a stack on this directory has stored, and these other parts of it; nothing else
   * that is there.
   *
   * @throws StackException if one is running there, or a part cannot be removed
   */
  public static void clear(Path dataDirectory, Collection<String> others) {
    try (DirectoryLock lock = DirectoryLock.claim(dataDirectory)) {
      for (String part : Stream.concat(STORED.stream(), others.stream()).toList()) {
        Utils.delete(lock.directory().resolve(part).toFile());
      }
    } catch (IOException e) {
      throw new StackException(
          "the data directory %s cannot be emptied: %s".formatted(dataDirectory, e), e);
    }
  }

  /**
   * Finds the stack that is running on this directory, in whatever process; empty if there is none.
   * While one is about to start, this waits for it.
   *
   * @throws StackException if the one that is about to start takes too long
   */
  public static Optional<StackAddress> running(Path dataDirectory) {
    RetryDeadline retryDeadline = RetryDeadline.of(TO_START);
    while (DirectoryLock.isHeld(dataDirectory)) {
      Optional<StackAddress> address = AddressFile.in(dataDirectory).read();
      if (address.isPresent()) {
        return address;
      }
      retryDeadline.pauseOrFail(
          "the stack on %s was not ready in %d s: look at the program that started it, or stop it"
              .formatted(dataDirectory, TO_START.toSeconds()));
    }
    return Optional.empty();
  }

  /** Where clients find this stack. */
  public StackAddress address() {
    return address;
  }

  /**
   * Completes when the broker or the registry stops by itself, and says why; never because of
   * {@link #close()}.
   */
  public CompletableFuture<StackException> failure() {
    return failure.copy();
  }

  /**
   * Returns when broker and registry have ended; what they stored remains. A second call does
   * nothing.
   */
  @Override
  public void close() {
    startedParts.close();
  }
}
