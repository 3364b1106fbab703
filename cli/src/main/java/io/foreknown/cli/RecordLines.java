package io.foreknown.cli;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.schemas.mapping.ReadingMapping;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The records of a topic as JSON lines; claims in the form in which they can be published again.
 */
interface RecordLines extends AutoCloseable {
  /** One record, or on the error side what is wrong with its bytes. */
  record Line(String text, boolean isReadable) {}

  /** The line of a record's value. */
  Line line(String topic, byte[] value);

  @Override
  void close();

  /** Lines of this topic. */
  static RecordLines of(Topic topic, Map<String, ?> client) {
    Optional<ClaimType> type =
        Arrays.stream(ClaimType.values()).filter(t -> Topic.of(t) == topic).findFirst();
    return type.isPresent()
        ? new Claims(new ClaimReader(type.get(), client))
        : new Outputs(new RecordReader(topic, client));
  }

  /** Claims as NDJSON. */
  record Claims(ClaimReader reader) implements RecordLines {
    @Override
    public Line line(String topic, byte[] value) {
      ClaimReader.ReadClaim readClaim = reader.read(topic, value);
      if (readClaim instanceof ClaimReader.ReadClaim.Refused refused) {
        return new Line(
            refused.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")),
            false);
      }
      return new Line(ClaimJson.write(((ClaimReader.ReadClaim.Accepted) readClaim).claim()), true);
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /** Outputs with the names of their Avro fields. */
  record Outputs(RecordReader reader) implements RecordLines {
    @Override
    public Line line(String topic, byte[] value) {
      try {
        return new Line(ReadingMapping.json(reader.read(topic, value)).toString(), true);
      } catch (UnreadableException | IllegalArgumentException e) {
        return new Line(String.valueOf(e.getMessage()), false);
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
