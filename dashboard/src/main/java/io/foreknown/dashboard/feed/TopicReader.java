package io.foreknown.dashboard.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.stream.Token;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Published;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads all topics, causes before what they caused.
 *
 * <p>Topics are read in stages: rejections, claims, what the pipeline makes of them, alerts. Before
 * a record of a stage is shown, the stages before it are read to where they ended after the record
 * had come; so no match is shown before the claims that it rests on.
 */
public final class TopicReader implements Runnable, AutoCloseable {
  private static final List<List<Topic>> STAGES =
      List.of(
          List.of(Topic.REJECTED),
          Topic.claims(),
          List.of(
              Topic.MATCHES,
              Topic.DOSSIERS,
              Topic.OUTCOMES,
              Topic.SCORECARDS,
              Topic.CONTRADICTIONS),
          List.of(Topic.ALERTS));

  /** Rejections for time alone: the claim itself is sound, and a later reader would take it. */
  private static final Set<String> TIMED = Set.of("FUTURE", "EMBARGOED");

  private static final Duration WAIT = Duration.ofMillis(50);
  private static final int RETRY_SECONDS = 1;
  private static final int RETRIES = 120;

  private static final int CLAIMS = 1;
  private static final int OUTPUTS = 2;

  private final TopicSettings names;
  private final Map<String, ?> client;
  private final Watcher watcher;
  private final Live live;
  private final InstantSource clock;
  private final Decoder decoder;
  private final List<Stage> stages = new CopyOnWriteArrayList<>();
  private final Set<Origin> refused = new HashSet<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private volatile Progress progress = Progress.NONE;

  /** Is told what may be measured. */
  public interface Watcher {
    /** The consumers are open. */
    void opened(List<Consumer<byte[], byte[]>> consumers);

    /** News is shown, so long after its cause was published; not what was there at the start. */
    void shown(Kind kind, Duration sincePublication);
  }

  /** Connects when it runs. */
  public TopicReader(Source source, Live live, InstantSource clock, Watcher watcher) {
    this.names = source.names();
    this.client = source.client();
    this.live = live;
    this.clock = clock;
    this.watcher = watcher;
    this.decoder = new Decoder(source.predicates(), source.client());
  }

  private void connect() {
    STAGES.forEach(topics -> stages.add(new Stage(topics, names, client)));
    watcher.opened(stages.stream().map(Stage::consumer).toList());
    Map<String, TopicDescription> described = describe();
    for (int stage = OUTPUTS; stage < STAGES.size(); stage++) {
      for (Topic topic : STAGES.get(stage)) {
        String id = Objects.requireNonNull(described.get(names.name(topic))).topicId().toString();
        int partitions = stages.get(stage).partitions(topic);
        live.begin(Kind.valueOf(topic.name()), Token.start(id, partitions));
      }
    }
  }

  private Map<String, TopicDescription> describe() {
    List<String> all = Stream.of(Topic.values()).map(names::name).toList();
    try (Admin admin = Admin.create(new HashMap<>(client))) {
      return admin.describeTopics(all).allTopicNames().get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  /** How far behind it is. */
  public Progress progress() {
    return progress;
  }

  /** Completes with what made it stop, unless it was closed. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  @Override
  public void run() {
    try {
      connect();
      for (int stage = 0; stage < stages.size(); stage++) {
        advance(stage);
      }
      while (!isClosing()) {
        round();
      }
    } catch (WakeupException e) {
      if (!isClosing()) {
        failure.complete(e);
      }
    } catch (RuntimeException | Error e) {
      failure.complete(e);
    } finally {
      stages.forEach(Stage::close);
      decoder.close();
    }
  }

  /** A broker that does not answer is waited for: clients reconnect by themselves. */
  private void round() {
    try {
      int last = stages.size() - 1;
      List<ConsumerRecord<byte[], byte[]>> records = stages.get(last).poll(WAIT);
      advance(last - 1);
      show(last, records);
      progress = new Progress(progress.left(), clock.instant(), null);
    } catch (RetriableException e) {
      progress = new Progress(progress.left(), progress.caughtUp(), "Kafka: " + e.getMessage());
      pause();
    }
  }

  /** Shows everything up to where the stage ends now, and before it the stages before. */
  private void advance(int number) {
    if (number < 0) {
      return;
    }
    Stage stage = stages.get(number);
    Map<TopicPartition, Long> ends = stage.ends();
    note(stage, ends);
    boolean isBehind = stage.left(ends) > 0;
    while (isBehind && !isClosing()) {
      List<ConsumerRecord<byte[], byte[]>> records = stage.poll(WAIT);
      advance(number - 1);
      show(number, records);
      isBehind = stage.left(ends) > 0;
    }
    note(stage, ends);
    if (number > 0) {
      advance(number - 1);
    }
  }

  private void note(Stage stage, Map<TopicPartition, Long> ends) {
    Map<String, Long> left = new HashMap<>();
    stage.left(ends, (topic, records) -> left.merge(topic, records, Long::sum));
    progress = progress.withLeft(left);
  }

  private void show(int stage, List<ConsumerRecord<byte[], byte[]>> records) {
    if (stage < CLAIMS) {
      records.forEach(this::refuse);
    } else if (stage == CLAIMS) {
      live.claims(records.stream().flatMap(record -> claim(record).stream()).toList());
    } else if (!records.isEmpty()) {
      List<Output> outputs = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : records) {
        Topic topic = stages.get(stage).topic(record.topic());
        patiently(() -> decoder.output(topic, record)).ifPresent(outputs::add);
      }
      live.outputs(outputs);
      measure(outputs);
    }
  }

  private void measure(List<Output> outputs) {
    if (progress.isReady()) {
      Instant now = clock.instant();
      for (Output output : outputs) {
        Entry entry = output.entry();
        if (entry != null) {
          watcher.shown(output.kind(), Duration.between(entry.publishedAt(), now));
        }
      }
    }
  }

  private void refuse(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      patiently(() -> decoder.json(Topic.REJECTED, record))
          .filter(json -> TIMED.contains(json.path("reason").asText()))
          .map(json -> json.path("origin"))
          .filter(origin -> origin.path("topic").isTextual())
          .ifPresent(origin -> refused.add(origin(origin)));
    }
  }

  private static Origin origin(JsonNode json) {
    return new Origin(
        null,
        null,
        json.path("topic").asText(),
        json.path("partition").asInt(),
        json.path("offset").asLong());
  }

  /** A claim that may not be known yet is shown to nobody, even before the pipeline rejects it. */
  private Optional<Published> claim(ConsumerRecord<byte[], byte[]> record) {
    Instant now = clock.instant();
    Topic topic = stages.get(CLAIMS).topic(record.topic());
    return patiently(() -> decoder.claim(topic, record, now))
        .filter(published -> !refused.contains(published.origin()));
  }

  /** A registry that does not answer is no bad record: it is asked again, then reading fails. */
  private <T> Optional<T> patiently(Decoding<T> decoding) {
    for (int tries = 1; ; tries++) {
      try {
        Optional<T> decoded = decoding.decode();
        if (tries > 1) {
          progress = new Progress(progress.left(), progress.caughtUp(), null);
        }
        return decoded;
      } catch (SerializationException e) {
        if (tries == RETRIES || isClosing()) {
          throw e;
        }
        progress =
            new Progress(
                progress.left(), progress.caughtUp(), "Schema Registry: " + e.getMessage());
        pause();
      }
    }
  }

  /** Something that needs the registry. */
  @FunctionalInterface
  private interface Decoding<T> {
    Optional<T> decode();
  }

  @SuppressWarnings("ReturnValueIgnored") // Who closes early is seen by the loop.
  private void pause() {
    try {
      closing.await(RETRY_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** Ends the run soon; the run itself lets go of the clients. */
  @Override
  public void close() {
    closing.countDown();
    stages.forEach(stage -> stage.consumer().wakeup());
  }
}
