package io.foreknown.benchmarks.feed;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.memory.MemoryOnDemand;
import io.foreknown.producers.publish.AsyncPublisher;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.FeedRun;
import io.foreknown.producers.publish.ItemSink;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One feed of so many items, published as the product does it, its records sent by a bare producer,
 * and sent while the feed is read without being understood.
 */
public record PublishRun(ClaimTopics topics, Sample sample, Path file, long items) {
  /**
   * All ways of one format.
   *
   * @param plain the feed read by the library for its syntax, and the same records sent
   * @param sentBytes keys and values
   */
  public record Ways(Speed publish, Speed bare, Speed plain, long sentBytes) {
    /** How fast it is beside the bare producer. */
    public double share() {
      return publish.rate() / bare.rate();
    }

    /** Megabytes a second of one of them. */
    public double megabytesSent(Speed by) {
      return sentBytes / 1e6 / by.seconds();
    }
  }

  /** One after the other. */
  public Ways ways(List<ProducerRecord<String, byte[]>> records) throws IOException {
    Ways ways = new Ways(publish(), send(records), readAndSend(records), bytes(records));
    System.out.printf("%s: %,.0f items/s%n", sample.format().label(), ways.publish.rate());
    return ways;
  }

  private static long bytes(List<ProducerRecord<String, byte[]>> records) {
    return records.stream()
        .mapToLong(record -> record.value().length + String.valueOf(record.key()).length())
        .sum();
  }

  /** Publishes the feed. */
  private Speed publish() throws IOException {
    Mapping mapping = sample.mapping();
    Cost before = Cost.soFar(topics.cluster());
    try (ClaimProducer claimProducer =
        ClaimProducer.open(topics.settings(), topics.cluster().client())) {
      through(claimProducer, mapping);
    }
    return speed(before);
  }

  private void through(ClaimProducer claimProducer, Mapping mapping) throws IOException {
    Publisher publisher =
        new Publisher(claimProducer, InstantSource.system(), rejection -> {}, Deduplicator.NONE);
    try (AsyncPublisher asyncPublisher = AsyncPublisher.to(publisher);
        Memory memory = new MemoryOnDemand(MemoryFile::temporary);
        InputStream in = Files.newInputStream(file)) {
      Setup setup = new Setup(memory, () -> mapping, InstantSource.system());
      FeedRun run = new FeedRun(memory, new ToTopics(asyncPublisher));
      try (Stream<Item> found = sample.format().open(setup).read(in, file.toString())) {
        run.take(found, UnaryOperator.identity());
      }
      run.settle();
      requireAll(asyncPublisher.finish());
    }
  }

  private record ToTopics(AsyncPublisher publisher) implements ItemSink {
    @Override
    public void take(Item item) {
      publisher.publish(item);
    }

    @Override
    public void flush() {
      publisher.finish();
    }
  }

  /** An item makes one claim or several. */
  private void requireAll(Summary summary) {
    if (summary.published() < items || summary.published() != summary.received()) {
      throw new IllegalStateException(
          "%s: %d items, but %s".formatted(sample.format().label(), items, summary));
    }
  }

  /** The records that the feed becomes. */
  public List<ProducerRecord<String, byte[]>> records() throws IOException {
    MockProducer<String, byte[]> kept =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    through(
        new ClaimProducer(topics.settings(), topics.cluster().client(), kept), sample.mapping());
    return kept.history();
  }

  /** Sends records with the same settings, and does nothing else. */
  private Speed send(List<ProducerRecord<String, byte[]>> records) throws IOException {
    Cost before = Cost.soFar(topics.cluster());
    try (Producer<String, byte[]> producer = topics.producer(Map.of())) {
      send(records, producer);
      producer.flush();
    }
    return speed(before);
  }

  /** Reads the file by nothing but the library for its syntax, and sends the same records. */
  private Speed readAndSend(List<ProducerRecord<String, byte[]>> records) throws IOException {
    Cost before = Cost.soFar(topics.cluster());
    AtomicLong read = new AtomicLong();
    try (Producer<String, byte[]> producer = topics.producer(Map.of());
        InputStream in = Files.newInputStream(file)) {
      sample
          .plainly()
          .read(
              in,
              () -> {
                long item = read.getAndIncrement();
                send(records.subList(share(item, records), share(item + 1, records)), producer);
              });
      producer.flush();
    }
    if (read.get() != items) {
      throw new IllegalStateException("%d items were read of %d".formatted(read.get(), items));
    }
    return speed(before);
  }

  /** An item makes one record or more, and all about as many. */
  private int share(long item, List<?> records) {
    return (int) (item * records.size() / items);
  }

  private static void send(
      List<ProducerRecord<String, byte[]>> records, Producer<String, byte[]> producer) {
    for (ProducerRecord<String, byte[]> record : records) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  record.topic(),
                  null,
                  record.timestamp(),
                  record.key(),
                  record.value(),
                  record.headers()));
    }
  }

  private Speed speed(Cost before) throws IOException {
    return Speed.of(items, Files.size(file), Cost.soFar(topics.cluster()).since(before));
  }
}
