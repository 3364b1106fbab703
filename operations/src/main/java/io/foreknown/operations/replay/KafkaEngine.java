package io.foreknown.operations.replay;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.link.Link;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.Pipeline;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run of the topology in topics of its own. */
final class KafkaEngine implements Engine {
  private final Cluster cluster;
  private final TopicSettings topics;
  private final Run run;
  private final Publisher publisher;
  private final ReplayListener replayListener;
  private final RegistryRetry registryRetry;
  private final boolean mergesAny;
  private final MergeRounds merges = new MergeRounds();
  private long sent;

  /**
   * Does not close the run.
   *
   * @param mergesAny whether the settings let events be one without the desk
   */
  KafkaEngine(
      Cluster cluster,
      TopicSettings topics,
      Run run,
      boolean mergesAny,
      ReplayListener replayListener) {
    this.mergesAny = mergesAny;
    this.cluster = cluster;
    this.topics = topics;
    this.run = run;
    this.replayListener = replayListener;
    this.registryRetry = new RegistryRetry(replayListener);
    this.publisher =
        new Publisher(topics, cluster.client(), InstantSource.system(), replayListener::refused);
  }

  @Override
  public void take(Item item) {
    registryRetry.with(() -> publisher.publish(item));
  }

  @Override
  public EngineState at(@Nullable Instant moment) {
    Summary published = publisher.finish();
    long fresh = published.published() - sent;
    sent = published.published();
    run.drain(left -> replayListener.waiting(left, fresh));
    if (mergesAny) {
      merges.settle(this::links, this::decide);
    }
    Instant clock =
        moment == null ? asked(Pipeline::latestPublished).orElse(Instant.EPOCH) : moment;
    run.moveClock(clock, left -> replayListener.check());
    IntakeCounts intakeCounts =
        new IntakeCounts(published.rejected(), published.held(), asked(Pipeline::tally));
    return new OnTopics(clock, intakeCounts, new FinalState(cluster, topics, clock));
  }

  private List<Link> links() {
    var unused = publisher.finish();
    run.drain(left -> replayListener.check());
    return new FinalState(cluster, topics).links();
  }

  private void decide(Decision decision) {
    publisher.publish(new Item.Accepted(decision, MergeRounds.ORIGIN));
  }

  private <T> T asked(Function<Pipeline, T> question) {
    return run.answered(question, left -> replayListener.check());
  }

  private record OnTopics(Instant clock, IntakeCounts intakeCounts, FinalState state)
      implements EngineState {
    @Override
    public void lines(Topic topic, Consumer<Chunk> chunks) {
      state.lines(topic, line -> chunks.accept(Chunk.of(line)));
    }
  }

  @Override
  public void close() {
    publisher.close();
  }
}
