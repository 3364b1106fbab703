package io.foreknown.cli.replay;

import io.foreknown.schemas.serde.ClockHeader;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells a replay's pipeline what time it is, by a control record among the warnings. */
final class ClockTeller {
  private ClockTeller() {}

  static void tell(Map<String, String> client, TopicSettings topics, Instant now) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topics.name(Topic.WARNINGS), 0, null, null);
    ClockHeader.write(now, record.headers());
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new HashMap<>(client), new ByteArraySerializer(), new ByteArraySerializer())) {
      var unused = producer.send(record);
      producer.flush();
    }
  }
}
