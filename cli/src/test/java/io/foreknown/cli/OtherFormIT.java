package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.operations.work.ErrorLine;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State that a release with another private form has left, on one running stack. */
class OtherFormIT {
  private static final byte LATER = 99;

  private final Served desk = Served.at(SharedStack.directory(), "--prefix", "upgraded");

  @TempDir private Path work;

  @Test
  void stateOfAnotherReleaseEndsAStartInALineAndChangesNothing() throws Exception {
    desk.done("publish", Program.crocus(work).toString());
    desk.settle(Rules.shipped());
    try (Cluster cluster = desk.cluster()) {
      PipelineSettings settings = Served.settings(cluster, Rules.shipped());
      write(cluster, settings.applicationId() + "-pair.rows-changelog");
      Path state = settings.stateDirectory().resolve(settings.applicationId());
      assertThat(Files.exists(state)).isTrue();
      Utils.delete(state.toFile());

      try (Pipeline pipeline = Pipeline.start(settings)) {
        assertThat(ErrorLine.of(pipeline.failure().get(60, TimeUnit.SECONDS)))
            .isEqualTo(
                "the state is of another release: a block of form 99, 1 is expected; rebuild, see docs/how-to/upgrading.md");
      }
    }
    assertThat(desk.done("export", "--out", work.resolve("exported").toString()))
        .contains("9 matches");
  }

  /** Gives each block another form, as if it had been written so. */
  private static void write(Cluster cluster, String changelog) {
    List<ProducerRecord<byte[], byte[]>> changed = new ArrayList<>();
    try (var consumer = TopicConsumers.open(cluster, changelog, true)) {
      TopicConsumers.readTo(
          TopicConsumers.ends(cluster, consumer.assignment()),
          consumer,
          cluster,
          record -> {
            if (record.value() != null) {
              changed.add(changed(record));
            }
          });
    }
    assertThat(changed).isNotEmpty();
    Map<String, Object> client = new HashMap<>(cluster.client());
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> record : changed) {
        var unused = producer.send(record);
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> changed(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value().clone();
    value[0] = LATER;
    return new ProducerRecord<>(record.topic(), record.partition(), record.key(), value);
  }
}
