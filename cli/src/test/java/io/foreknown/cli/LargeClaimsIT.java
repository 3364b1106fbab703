package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.FatClaim;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Claims at the limits of every list and text, about one event, on a broker: whatever they unite
 * goes through, a restart and a purge in between included, and both engines come to the same.
 */
class LargeClaimsIT {
  private final Path data = SharedStack.directory();

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void goThroughAndLeadToWhatTheDirectEngineFinds(@ForAll("claims") List<Claim> claims)
      throws IOException {
    Path work = Files.createTempDirectory("large-");
    String prefix = work.getFileName().toString();
    Served desk = Served.at(data, "--prefix", prefix);
    int half = claims.size() / 2;
    desk.done("publish", written(work, "first", claims.subList(0, half)));
    desk.settle(Rules.shipped());
    desk.done("publish", written(work, "second", claims.subList(half, claims.size())));
    desk.settle(Rules.shipped());

    desk.done("purge", claims.get(0).header().id(), "--why", "court order", "--yes");
    desk.settle(Rules.shipped());

    String others = written(work, "others", claims.subList(1, claims.size()));
    Path replayed = work.resolve("replayed");
    Directly.replayed(replayed, others, "--until", Instant.now().toString());
    Path exported = work.resolve("exported");
    desk.done("export", "--out", exported.toString());
    assertThat(exported.resolve("rejected.ndjson")).isEmptyFile();
    Directly.assertSameBytes(Directly.LASTING, exported, replayed);
    Utils.delete(work.toFile());
  }

  @Property(tries = 1)
  void recordInAPartitionWhereItsKeyDoesNotBelongIsRejected() throws IOException {
    Path work = Files.createTempDirectory("misplaced-");
    Served desk = Served.at(data, "--prefix", work.getFileName().toString());
    desk.done("publish", written(work, "one", List.of(FatClaim.small("placed-1"))));
    int belongs = copyIntoAnotherPartition(Topic.WARNINGS.name(desk.cluster().topics().prefix()));

    desk.settle(Rules.shipped());

    assertThat(desk.done("tail", "rejected", "--from-beginning", "--limit", "1"))
        .contains("INVALID", "placed-1", "its key belongs in " + belongs);
    Utils.delete(work.toFile());
  }

  @Property(tries = 1)
  void topicThatIsTooNarrowIsNamedAndTheLocalStackWidensIt() throws Exception {
    Path work = Files.createTempDirectory("narrow-");
    Served desk = Served.at(data, "--prefix", work.getFileName().toString());
    desk.done("topics", "create");
    narrow(Topic.MATCHES.name(desk.cluster().topics().prefix()));

    Served.Done check = desk.run("topics", "check");

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out() + check.err())
        .contains("matches.v1: max.message.bytes is 1000000, 8388608 or more is expected");
    try (Cluster cluster = desk.cluster()) {
      cluster.readyTopics(cluster.topics(), Role.SERVE);
    }
    desk.done("topics", "check");
    Utils.delete(work.toFile());
  }

  private void narrow(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    ConfigEntry width = new ConfigEntry("max.message.bytes", "1000000");
    try (Admin admin = Admin.create(client())) {
      admin
          .incrementalAlterConfigs(
              Map.of(resource, List.of(new AlterConfigOp(width, AlterConfigOp.OpType.SET))))
          .all()
          .get();
      while (!"1000000".equals(width(admin, resource))) {
        Thread.onSpinWait(); // A broker hears of it a moment after its controller.
      }
    }
  }

  private static String width(Admin admin, ConfigResource topic) throws Exception {
    Config config = admin.describeConfigs(List.of(topic)).all().get().values().iterator().next();
    return config.get("max.message.bytes").value();
  }

  private Map<String, Object> client() {
    return Map.of(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        LocalStack.running(data).orElseThrow().bootstrapServers());
  }

  /** Copies the only record of a topic; the partition that it lies in. */
  private int copyIntoAnotherPartition(String topic) {
    try (var consumer =
            new KafkaConsumer<>(
                client(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var producer =
            new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      ConsumerRecord<byte[], byte[]> only = only(consumer);
      int other = (only.partition() + 1) % all.size();
      var unused =
          producer.send(
              new ProducerRecord<>(topic, other, only.timestamp(), only.key(), only.value()));
      return only.partition();
    }
  }

  private static ConsumerRecord<byte[], byte[]> only(KafkaConsumer<byte[], byte[]> consumer) {
    return Stream.generate(() -> consumer.poll(Duration.ofMillis(20)))
        .limit(3_000)
        .filter(records -> !records.isEmpty())
        .findFirst()
        .orElseThrow()
        .iterator()
        .next();
  }

  private static String written(Path work, String name, List<Claim> claims) {
    try {
      Path file = work.resolve(name + ".ndjson");
      return Files.write(file, claims.stream().map(ClaimJson::write).toList(), UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return FatClaim.claims(6, 9);
  }
}
