package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.work.ErrorLine;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.DaemonTimer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks every ten seconds whether the brokers and the topics of a running instance are there.
 * Kafka's producer waits for a topic that has been deleted as for one that is about to come,
 * without a word.
 */
final class ClusterWatch implements AutoCloseable {
  private static final long LOOK_SECONDS = 10;

  /** A failure that waits to be explained is said soon all the same. */
  private static final long PATIENCE_SECONDS = 5;

  private final Admin admin;
  private final LostTopics lost;
  private final KnownBrokers brokers = new KnownBrokers();
  private final Consumer<String> life;
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final ScheduledExecutorService thread = DaemonTimer.named("cluster-watch");

  private ClusterWatch(Admin admin, TopicSettings topics, Consumer<String> life) {
    this.admin = admin;
    this.lost = new LostTopics(topics);
    this.life = life;
  }

  /**
   * Begins to look at the topics that the cluster's instances work with.
   *
   * @param life is given a line when a broker goes or comes
   */
  static ClusterWatch start(Cluster cluster, Consumer<String> life) {
    ClusterWatch watch = new ClusterWatch(cluster.admin(), cluster.topics(), life);
    var unused =
        watch.thread.scheduleWithFixedDelay(
            watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** Completes when a topic has been deleted. */
  CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  /**
   * The same failure; or that a topic is gone, where Kafka Streams fails and does not say which.
   */
  CompletableFuture<Throwable> explaining(CompletableFuture<Throwable> other) {
    return other.thenApplyAsync(
        error -> {
          look();
          look(); // What one look has not found is believed by the next.
          return failure.getNow(error);
        },
        thread);
  }

  private void look() {
    try {
      brokers.seen(addresses()).forEach(life);
      String gone = lost.among(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      if (gone != null) {
        confirm(gone);
      }
    } catch (TimeoutException e) {
      brokers.silent("no answer within %d s".formatted(PATIENCE_SECONDS)).forEach(life);
    } catch (ExecutionException e) {
      // What it means for the work is found by those who work with it.
      brokers.silent(ErrorLine.of(e)).forEach(life);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure.complete(e);
    }
  }

  private Map<Integer, String> addresses()
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<Integer, String> addresses = new TreeMap<>();
    for (Node node : admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      addresses.put(node.id(), node.host() + ":" + node.port());
    }
    return addresses;
  }

  /** A topic that the user may not see any more is missing from a list as one that is deleted. */
  private void confirm(String gone) throws ExecutionException, InterruptedException {
    try {
      admin.describeTopics(List.of(gone)).allTopicNames().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException refused) {
        failure.complete(refused);
      } else if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        failure.complete(
            new CommandException(
                "the topic %s has been deleted while this instance works; './foreknown topics check' lists what is missing, docs/how-to/rebuild.md says how to make it anew"
                    .formatted(gone)));
      } else {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    admin.close(Duration.ZERO); // A look that nobody answers is not waited for.
  }
}
