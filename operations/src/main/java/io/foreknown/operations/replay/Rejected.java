package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.TopicPlace;
import io.foreknown.operations.disk.DiskMap;
import java.util.List;

/**
 * A rejection as it stands in the file, and where it is sorted.
 *
 * @param order sorts by file and line
 */
public record Rejected(String order, String line) {
  /** The bytes are in the input; topic and offset differ from run to run where a line is known. */
  static Rejected of(ObjectNode json) {
    json.remove("original");
    ObjectNode origin = (ObjectNode) json.path("origin");
    Origin source = TopicPlace.source(origin.path("file").asText(), origin.path("line").asLong());
    if (source != null) {
      origin.put("topic", source.topic());
      origin.put("partition", source.partition());
      origin.put("offset", source.offset());
      origin.putNull("file");
    }
    if (origin.path("file").isNull()) {
      origin.remove(List.of("file", "line"));
    } else {
      origin.remove(List.of("topic", "partition", "offset"));
    }
    return new Rejected(order(json), json.toString());
  }

  /** Sorts it in among others; the number tells apart what is the same. */
  void putInto(DiskMap sorted, long number) {
    sorted.put("%s\0%016x".formatted(order, number), line.getBytes(UTF_8));
  }

  /** Sorts rejections by file and line, or by topic, partition and offset; then by their text. */
  public static String order(JsonNode json) {
    JsonNode origin = json.path("origin");
    return "%s\0%s\0%019d%019d\0%s"
        .formatted(
            origin.path("file").asText(),
            origin.path("topic").asText(),
            origin.path("line").asLong() + origin.path("partition").asLong(),
            origin.path("offset").asLong(),
            json);
  }
}
