package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.shape.Shape;
import java.util.List;

/** Writes a record by its description; what follows from the rest of it is left out. */
final class RecordWriter<T> {
  private final Shape<T> shape;
  private final List<FieldWriter<T>> writers;

  RecordWriter(Shape<T> shape) {
    this.shape = shape;
    this.writers =
        shape.fields().stream().<FieldWriter<T>>map(field -> FieldWriter.of(field, shape)).toList();
  }

  ObjectNode node(T whole) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    into(node, whole);
    return node;
  }

  /** Writes its fields beside those that are there. */
  void into(ObjectNode node, T whole) {
    writers.forEach(writer -> writer.write(node, whole));
  }

  @Override
  public String toString() {
    return "writer of " + shape.type().getSimpleName();
  }
}
