package io.foreknown.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.input.ClaimTopics;
import io.foreknown.cli.replay.FinalState;
import io.foreknown.cli.replay.Output;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.producers.Item;
import io.foreknown.producers.ndjson.ClaimJson;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.topic.Topic;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The claims and the outputs of a cluster as they are now, a file for each topic. Claims in the
 * order of their partitions, outputs by their final state.
 */
public final class Export {
  private final Cluster cluster;
  private final FileForm form;
  private final Output output;
  private final Runnable check;
  private long refused;

  /** Into a directory; {@code check} is asked before every record, and may end it. */
  public Export(Cluster cluster, FileForm form, Output output, Runnable check) {
    this.cluster = cluster;
    this.form = form;
    this.output = output;
    this.check = check;
  }

  /** Writes all files, and tells how many records went into each. */
  public ObjectNode write() {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    for (ClaimType type : ClaimType.values()) {
      counts.put(Topic.of(type).word(), claims(type));
    }
    FinalState state = new FinalState(cluster, cluster.topics());
    for (Topic topic : Output.STATES) {
      counts.put(topic.word(), outputs(topic, state));
    }
    counts.put(Topic.REJECTED.word(), outputs(Topic.REJECTED, state));
    return counts.put("unreadable", refused);
  }

  private long claims(ClaimType type) {
    Topic topic = Topic.of(type);
    return form == FileForm.AVRO
        ? new AvroOutput(output.directory())
            .write(topic, all -> claims(type, c -> AvroOutput.bytes(ClaimToAvro.record(c)), all))
        : output.write(
            Output.file(topic),
            all -> claims(type, claim -> ClaimJson.write(claim).getBytes(UTF_8), all));
  }

  private <T> void claims(ClaimType type, Function<Claim, T> written, Consumer<T> all) {
    new ClaimTopics(cluster)
        .read(
            type,
            item -> {
              check.run();
              if (item instanceof Item.Accepted accepted) {
                all.accept(written.apply(accepted.claim()));
              } else {
                refused++;
              }
            });
  }

  private long outputs(Topic topic, FinalState state) {
    if (form == FileForm.AVRO) {
      return new AvroOutput(output.directory())
          .write(topic, all -> state.records(topic, AvroOutput::bytes, checked(all)));
    }
    return output.write(
        Output.file(topic), all -> state.lines(topic, line -> checked(all).accept(line)));
  }

  private <T> Consumer<T> checked(Consumer<T> all) {
    return one -> {
      check.run();
      all.accept(one);
    };
  }
}
