package io.foreknown.operations.replay;

import io.foreknown.schemas.serde.ClockHeader;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes to a replay's pipeline what time it is, by a control record among the warnings. */
final class ClockPublisher {
  private ClockPublisher() {}

  /** Comes back when the brokers have it: what is judged by another clock would be wrong. */
  static void publish(Map<String, String> client, TopicSettings topics, Instant now) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topics.name(Topic.WARNINGS), 0, null, null);
    ClockHeader.write(now, record.headers());
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new HashMap<>(client), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the time could not be published", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
