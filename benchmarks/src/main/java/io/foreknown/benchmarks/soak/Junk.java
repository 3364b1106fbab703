package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records on the claim topics that are no claims. */
record Junk(Installation installation, Random random) {
  private static final int MOST = 4;
  private static final int BYTES = 200;

  /** Returns how many there were. */
  long send() {
    TopicSettings topics =
        new TopicSettings(Installation.PREFIX, Installation.PARTITIONS, (short) 1);
    int many = 1 + random.nextInt(MOST);
    try (Producer<String, byte[]> producer =
        new ClaimTopics(installation.cluster(), topics).producer(Map.of())) {
      for (int i = 0; i < many; i++) {
        Topic topic = Topic.claims().get(random.nextInt(Topic.claims().size()));
        producer.send(new ProducerRecord<>(topics.name(topic), "junk-" + i, value())).get();
      }
      return many;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker takes nothing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Half of it begins as a record would. */
  private byte[] value() {
    byte[] value = new byte[random.nextInt(BYTES)];
    random.nextBytes(value);
    if (value.length > 5 && random.nextBoolean()) {
      System.arraycopy(new byte[] {0, 0, 0, 0, 1}, 0, value, 0, 5);
    }
    return value;
  }
}
