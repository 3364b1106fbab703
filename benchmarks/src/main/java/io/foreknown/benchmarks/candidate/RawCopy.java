package io.foreknown.benchmarks.candidate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The ceiling of anything that is made with Kafka's clients: one thread, bytes in, bytes out. */
final class RawCopy implements Running {
  private static final Duration POLL = Duration.ofMillis(50);

  private final Job job;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "raw-copy");
  private volatile boolean closing;

  private RawCopy(Job job) {
    this.job = job;
  }

  static Running start(Job job) {
    RawCopy copy = new RawCopy(job);
    copy.thread.start();
    return copy;
  }

  private void run() {
    try (Consumer<String, byte[]> consumer = consumer();
        Producer<String, byte[]> producer = job.topics().producer(Map.of())) {
      consumer.subscribe(job.topics().inputs());
      copy(consumer, producer);
    } catch (RuntimeException e) {
      failure.complete(e);
    }
  }

  private void copy(Consumer<String, byte[]> consumer, Producer<String, byte[]> producer) {
    String output = job.topics().output(Candidate.COPY.output());
    long committed = System.nanoTime();
    while (!closing) {
      var records = consumer.poll(POLL);
      if (!consumer.assignment().isEmpty()) {
        running.complete(null);
      }
      for (ConsumerRecord<String, byte[]> record : records) {
        var unused =
            producer.send(
                new ProducerRecord<>(
                    output, null, record.timestamp(), record.key(), record.value()));
      }
      if (System.nanoTime() - committed >= job.commitInterval().toNanos()) {
        producer.flush();
        consumer.commitSync();
        committed = System.nanoTime();
      }
    }
  }

  private Consumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(job.topics().cluster().client());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, job.application());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public CompletableFuture<Void> running() {
    return running.copy();
  }

  @Override
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
