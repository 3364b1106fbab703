package io.foreknown.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;

/** Somebody deletes a topic of a pipeline that runs. */
final class DeletedTopic implements Disaster {
  /** Kafka Streams itself waits for five minutes before a task that gets nowhere is given up. */
  private static final Duration BOUND = Duration.ofMinutes(10);

  @Override
  public List<Case> cases(Installation installation) {
    String outputs = Installation.PREFIX + ".matches.v1";
    String claims = Installation.PREFIX + ".incidents.v1";
    return List.of(
        of("a claim topic is deleted", installation, claims::equals),
        of("an output topic is deleted", installation, outputs::equals),
        of("a changelog is deleted", installation, name -> name.endsWith("-changelog")));
  }

  private static Case of(String name, Installation installation, Predicate<String> topic) {
    return new Case(name, () -> delete(installation, topic), () -> {}, BOUND, false);
  }

  private static void delete(Installation installation, Predicate<String> topic) {
    try (Admin admin = installation.cluster().admin()) {
      List<String> first =
          admin.listTopics().names().get().stream().filter(topic).sorted().limit(1).toList();
      admin.deleteTopics(first).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topic cannot be deleted", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
