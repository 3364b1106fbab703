package io.foreknown.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A Kafka broker in this process: the only class that knows Kafka's internal ones. */
final class KafkaBroker implements AutoCloseable {
  /** Fixed, so that a directory whose formatting was cut short can be formatted again. */
  private static final String CLUSTER_ID = "foreknown-local-stackA";

  private static final String SEE_LOG =
      "; FOREKNOWN_JAVA_OPTS=-Dforeknown.log=error shows what Kafka itself says";

  /** Kafka ends the process where it gives up: its exit procedures are ours while these run. */
  private static final Set<KafkaBroker> RUNNING = new HashSet<>();

  private final KafkaRaftServer server;
  private final CompletableFuture<StackException> failure = new CompletableFuture<>();

  private KafkaBroker(KafkaRaftServer server) {
    this.server = server;
    catchExits(this);
  }

  /** A broker on this directory, which is formatted if it is new; nothing runs yet. */
  static KafkaBroker on(Path logDirectory, Ports ports) {
    try {
      format(logDirectory);
      KafkaConfig config = new KafkaConfig(BrokerSettings.of(logDirectory, ports), false);
      return new KafkaBroker(new KafkaRaftServer(config, Time.SYSTEM));
    } catch (Exception e) {
      throw new StackException("Kafka cannot use " + logDirectory + ": " + oneLine(e) + SEE_LOG, e);
    }
  }

  private static void format(Path logDirectory) throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(CLUSTER_ID)
        .setNodeId(BrokerSettings.NODE_ID)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setDirectories(List.of(logDirectory.toString()))
        .setMetadataLogDirectory(logDirectory.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  /** Returns when the broker has registered with its controller. */
  void start(Duration bound) {
    CompletableFuture<Void> started = run(server::startup);
    var unused = failure.thenAccept(started::completeExceptionally);
    await(started, "start", bound);
  }

  /** Completes when the broker stops by itself. */
  CompletableFuture<StackException> failure() {
    return failure;
  }

  @Override
  public void close() {
    try {
      await(run(this::stop), "stop", Duration.ofSeconds(30));
    } finally {
      leaveExits(this);
    }
  }

  private void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** In a thread of its own, for Kafka may hang where it should fail. */
  private static CompletableFuture<Void> run(Runnable step) {
    return CompletableFuture.runAsync(
        step,
        task -> {
          Thread thread = new Thread(task, "local-stack-broker");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static void await(CompletableFuture<Void> step, String verb, Duration bound) {
    try {
      step.get(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StackException(
          "the Kafka broker did not %s: %s%s"
              .formatted(verb, oneLine(cause).replace(SEE_LOG, ""), SEE_LOG),
          cause);
    } catch (TimeoutException e) {
      throw new StackException(
          "the Kafka broker did not " + verb + " in " + bound.toSeconds() + " s" + SEE_LOG, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted before the Kafka broker could " + verb, e);
    }
  }

  /** With all its causes, for Kafka's outermost exception tells the least. */
  private static String oneLine(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .map(KafkaBroker::words)
        .distinct()
        .collect(Collectors.joining(": "));
  }

  private static String words(Throwable cause) {
    if (cause instanceof IOException refused) {
      return Reasons.of(refused);
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
  }

  private static void catchExits(KafkaBroker broker) {
    synchronized (RUNNING) {
      RUNNING.add(broker);
      Exit.setExitProcedure(KafkaBroker::failInsteadOfExit);
      Exit.setHaltProcedure(KafkaBroker::failInsteadOfExit);
    }
  }

  private static void leaveExits(KafkaBroker broker) {
    synchronized (RUNNING) {
      if (RUNNING.remove(broker) && RUNNING.isEmpty()) {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
      }
    }
  }

  /** Throws, for what follows an exit in Kafka's code relies on never being reached. */
  private static void failInsteadOfExit(int status, @Nullable String message) {
    StackException stopped =
        new StackException(
            "the Kafka broker gave up with status %d%s%s"
                .formatted(status, message == null ? "" : " (" + message + ")", SEE_LOG));
    synchronized (RUNNING) {
      // Elsewhere, for who hears of it may well close the broker, which waits for this very thread.
      RUNNING.forEach(broker -> broker.failure.completeAsync(() -> stopped));
    }
    throw stopped;
  }
}
