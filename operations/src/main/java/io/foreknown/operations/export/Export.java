package io.foreknown.operations.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.ClaimTopics;
import io.foreknown.operations.replay.FinalState;
import io.foreknown.operations.replay.OutputFiles;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * The claims that the pipeline of a cluster has admitted, every revision of them, and its outputs,
 * a file for each topic. Claims in the order of their partitions, outputs by their final state.
 */
public final class Export {
  /** While claims come in between the reading of claims and of outputs, all is read again. */
  private static final int MOST_ATTEMPTS = 3;

  private final Cluster cluster;
  private final FileForm form;
  private final OutputFiles files;
  private final Consumer<Duration> pause;
  private final Runnable check;
  private final Map<ExportResult, Long> fates = new EnumMap<>(ExportResult.class);

  /** Who may end it: {@code check} is asked before every record, {@code pause} waits. */
  public Export(
      Cluster cluster, FileForm form, OutputFiles files, Consumer<Duration> pause, Runnable check) {
    this.cluster = cluster;
    this.form = form;
    this.files = files;
    this.pause = pause;
    this.check = check;
  }

  /** Writes all files, and returns how many records went into each, and of claims which did not. */
  public ObjectNode write() {
    try (PipelineReach pipeline = new PipelineReach(cluster)) {
      for (int attempt = 1; ; attempt++) {
        pipeline.settle(pause);
        Map<TopicPartition, Long> read = pipeline.read();
        ObjectNode counts = write(read);
        boolean isSame = read.equals(pipeline.read());
        if (isSame || attempt == MOST_ATTEMPTS) {
          return counts.put("isMoving", !isSame);
        }
      }
    }
  }

  private ObjectNode write(Map<TopicPartition, Long> read) {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    fates.clear();
    try (Admission admission = Admission.of(cluster, read)) {
      for (ClaimType type : ClaimType.values()) {
        counts.put(Topic.of(type).word(), claims(type, admission));
      }
    }
    FinalState state = new FinalState(cluster, cluster.topics());
    for (Topic topic : ReplayFiles.STATES) {
      counts.put(topic.word(), outputs(topic, state));
    }
    outputs(Topic.REJECTED, state);
    for (ExportResult exportResult : ExportResult.values()) {
      counts.put(
          exportResult.name().toLowerCase(Locale.ROOT), fates.getOrDefault(exportResult, 0L));
    }
    return counts;
  }

  private long claims(ClaimType type, Admission admission) {
    Topic topic = Topic.of(type);
    Consumer<Consumer<Claim>> admitted = all -> claims(type, admission, all);
    return form == FileForm.AVRO
        ? new AvroOutput(files).write(topic, all -> admitted.accept(each(Export::avro, all)))
        : files.lines(ReplayFiles.file(topic), all -> admitted.accept(each(Export::json, all)));
  }

  private static byte[] avro(Claim claim) {
    return AvroOutput.bytes(ClaimToAvro.record(claim));
  }

  private static byte[] json(Claim claim) {
    return ClaimJson.write(claim).getBytes(UTF_8);
  }

  private static Consumer<Claim> each(Function<Claim, byte[]> form, Consumer<byte[]> all) {
    return claim -> all.accept(form.apply(claim));
  }

  private void claims(ClaimType type, Admission admission, Consumer<Claim> admitted) {
    new ClaimTopics(cluster)
        .readEntries(
            type,
            topicItem -> {
              check.run();
              ExportResult exportResult = admission.of(topicItem);
              fates.merge(exportResult, 1L, Long::sum);
              if (exportResult == ExportResult.ADMITTED
                  && topicItem.item() instanceof Item.Accepted accepted) {
                admitted.accept(accepted.claim());
              }
            });
  }

  private long outputs(Topic topic, FinalState state) {
    if (form == FileForm.AVRO) {
      return new AvroOutput(files)
          .write(topic, all -> state.records(topic, AvroOutput::bytes, checked(all)));
    }
    return files.lines(
        ReplayFiles.file(topic), all -> state.lines(topic, line -> checked(all).accept(line)));
  }

  private <T> Consumer<T> checked(Consumer<T> all) {
    return one -> {
      check.run();
      all.accept(one);
    };
  }
}
