package io.foreknown.dashboard.feed;

import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads all topics, causes before what they caused.
 *
 * <p>Topics are read in stages: stories and proposals, rejections, claims, what the pipeline makes
 * of them, alerts. Before a record of a stage is shown, the stages before it are read to where they
 * ended after the record had come; so no match is shown before the claims that it rests on.
 */
public final class TopicReader implements Runnable, AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(50);

  private final TopicSettings names;
  private final Map<String, ?> client;
  private final Watcher watcher;
  private final SubscriptionHub hub;
  private final InstantSource clock;
  private final Closing closing = new Closing();
  private final ReaderStatus readerStatus;
  private final ViewUpdater viewUpdater;
  private final List<StageReader> stages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  /** Receives what may be measured. */
  public interface Watcher {
    /** The consumers are open. */
    void opened(List<Consumer<byte[], byte[]>> consumers);

    /** News is shown, so long after its cause was published; not what was there at the start. */
    void shown(ViewKind viewKind, Duration sincePublication);
  }

  /** Connects when it runs. */
  public TopicReader(
      TopicSource topicSource,
      SubscriptionHub subscriptionHub,
      InstantSource clock,
      Watcher watcher) {
    this.names = topicSource.names();
    this.client = topicSource.client();
    this.hub = subscriptionHub;
    this.clock = clock;
    this.watcher = watcher;
    this.readerStatus = new ReaderStatus(subscriptionHub, clock);
    Decoder decoder = new Decoder(topicSource.predicates(), topicSource.client());
    this.viewUpdater =
        new ViewUpdater(
            new PatientDecoder(decoder, readerStatus, closing),
            subscriptionHub,
            clock,
            this::measure);
  }

  private void connect() {
    for (ReadStage readStage : ReadStage.values()) {
      stages.add(new StageReader(readStage, names, client));
    }
    watcher.opened(stages.stream().map(StageReader::consumer).toList());
    Map<String, TopicDescription> described = describe();
    stages.stream()
        .filter(stageReader -> stageReader.rank().isOutput())
        .forEach(of -> begin(of, described));
  }

  private void begin(StageReader stageReader, Map<String, TopicDescription> described) {
    for (Topic topic : stageReader.rank().topics()) {
      String id = Objects.requireNonNull(described.get(names.name(topic))).topicId().toString();
      hub.begin(
          ViewKind.valueOf(topic.name()), StreamToken.start(id, stageReader.partitions(topic)));
    }
  }

  private Map<String, TopicDescription> describe() {
    List<String> all =
        stages.stream()
            .filter(stageReader -> stageReader.rank().isOutput())
            .flatMap(stageReader -> stageReader.rank().topics().stream())
            .map(names::name)
            .toList();
    try (Admin admin = Admin.create(new HashMap<>(client))) {
      return admin.describeTopics(all).allTopicNames().get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private void measure(List<Output> outputs) {
    if (progress().isReady()) {
      Instant now = clock.instant();
      for (Output output : outputs) {
        if (output.entry() != null) {
          watcher.shown(output.kind(), Duration.between(output.written(), now));
        }
      }
    }
  }

  /** How far behind it is. */
  public Progress progress() {
    return readerStatus.progress();
  }

  /** Completes with what made it stop, unless it was closed. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  @Override
  public void run() {
    try {
      connect();
      boolean isBegun = false;
      while (!closing.isAsked()) {
        isBegun = isDone(isBegun ? this::round : this::readAll) || isBegun;
      }
    } catch (WakeupException e) {
      if (!closing.isAsked()) {
        failure.complete(e);
      }
    } catch (RuntimeException | Error e) {
      failure.complete(e);
    } finally {
      stages.forEach(StageReader::close);
      viewUpdater.close();
    }
  }

  /** A broker that does not answer is waited for: clients reconnect by themselves. */
  private boolean isDone(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RetriableException e) {
      readerStatus.kafkaIsSilent(e.getMessage());
      closing.pause();
      return false;
    }
  }

  private void readAll() {
    for (int stage = 0; stage < stages.size(); stage++) {
      advance(stage);
    }
  }

  private void round() {
    showNext(stages.size() - 1);
    readerStatus.caughtUp();
  }

  /** Shows what comes next, after all that may have caused it; whether anything came. */
  private boolean showNext(int number) {
    StageReader stageReader = stages.get(number);
    List<ConsumerRecord<byte[], byte[]>> records = stageReader.poll(WAIT);
    try {
      advance(number - 1);
    } catch (RetriableException e) {
      stageReader.back(records);
      throw e;
    }
    viewUpdater.show(stageReader, records);
    return !records.isEmpty();
  }

  /** Shows everything up to where the stage ends now, and before it the stages before. */
  private void advance(int number) {
    if (number < 0) {
      return;
    }
    StageReader stageReader = stages.get(number);
    Map<TopicPartition, Long> ends = stageReader.ends();
    note(stageReader, ends);
    boolean isBehind = stageReader.left(ends) > 0;
    while (isBehind && !closing.isAsked()) {
      if (!showNext(number)) {
        note(stageReader, stageReader.ends());
      }
      isBehind = stageReader.left(ends) > 0;
    }
    note(stageReader, ends);
    if (number > 0) {
      advance(number - 1);
    }
  }

  private void note(StageReader stageReader, Map<TopicPartition, Long> ends) {
    Map<String, Long> left = new HashMap<>();
    stageReader.left(ends, (topic, records) -> left.merge(topic, records, Long::sum));
    readerStatus.left(left);
  }

  /** Ends the run soon; the run itself lets go of the clients. */
  @Override
  public void close() {
    closing.ask();
    stages.forEach(stageReader -> stageReader.consumer().wakeup());
  }
}
