package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.purge.Step;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What an instance leaves that dies at work, its session and its transaction, ended at will. */
final class Unfinished implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> session;
  private final KafkaProducer<byte[], byte[]> transaction;

  Unfinished(Cluster cluster) {
    String topic = cluster.topics().name(Topic.MATCHES);
    Map<String, Object> consumer = new HashMap<>(cluster.client());
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, cluster.topics().applicationId());
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.session =
        new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    session.subscribe(List.of(topic));
    while (session.assignment().isEmpty()) {
      session.poll(POLL);
    }
    Map<String, Object> producer = new HashMap<>(cluster.client());
    producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "unfinished");
    this.transaction =
        new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
    transaction.initTransactions();
    transaction.beginTransaction();
    var unused = transaction.send(new ProducerRecord<>(topic, new byte[1], new byte[1]));
    transaction.flush();
  }

  /** Ends what is waited for. */
  void end(Step waiting) {
    if (waiting == Step.SESSION_OPEN) {
      session.close();
    } else if (waiting == Step.TRANSACTION_OPEN) {
      transaction.abortTransaction();
    }
  }

  @Override
  public void close() {
    session.close();
    transaction.close();
  }
}
