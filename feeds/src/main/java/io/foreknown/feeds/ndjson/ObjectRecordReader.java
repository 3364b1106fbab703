package io.foreknown.feeds.ndjson;

import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a record by its description, with all its problems. */
final class ObjectRecordReader<T> implements ValueReader<T> {
  private final Shape<T> shape;
  private final List<FieldReader<?>> readers;

  ObjectRecordReader(Shape<T> shape) {
    this.shape = shape;
    this.readers = shape.fields().stream().<FieldReader<?>>map(FieldReader::of).toList();
  }

  /** Reads an object that holds nothing else. */
  @Override
  public @Nullable T read(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    T read = read(fields);
    fields.refuseUnknown();
    return read;
  }

  /** Reads fields that may stand beside others; null when there is a problem, which is noted. */
  @Nullable T read(Fields fields) {
    return read(fields, shape.blank(), 0);
  }

  /**
   * The same, the first field being read.
   *
   * @param first null when there is a problem with it
   */
  @Nullable T readAfter(@Nullable Object first, Fields fields) {
    Values values = shape.blank();
    values.put(0, first);
    return read(fields, values, 1);
  }

  private @Nullable T read(Fields fields, Values values, int from) {
    int before = fields.problemCount();
    for (int i = from; i < values.size(); i++) {
      values.put(i, readers.get(i).read(fields));
    }
    return fields.problemCount() == before && shape.isComplete(values)
        ? fields.attempt(() -> shape.make(values))
        : null;
  }
}
