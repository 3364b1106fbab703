package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a record by its description; what follows from the rest of it is left out. */
final class RecordWriter<T> implements PartWriter<T> {
  private final Shape<T> shape;
  private final List<FieldWriter<T>> writers = new ArrayList<>();

  RecordWriter(Shape<T> shape) {
    this(shape, Set.of());
  }

  /** But for fields of these names. */
  RecordWriter(Shape<T> shape, Set<String> others) {
    this.shape = shape;
    for (Field<T, ?> field : shape.fields()) {
      if (!others.contains(field.name())) {
        writers.add(FieldWriter.of(field, shape));
      }
    }
  }

  @Override
  public void write(JsonGenerator json, T whole) throws IOException {
    json.writeStartObject();
    fields(json, whole);
    json.writeEndObject();
  }

  /** Writes its fields into the object that is open. */
  void fields(JsonGenerator json, T whole) throws IOException {
    for (FieldWriter<T> writer : writers) {
      writer.write(json, whole);
    }
  }

  @Override
  public String toString() {
    return "writer of " + shape.type().getSimpleName();
  }
}
