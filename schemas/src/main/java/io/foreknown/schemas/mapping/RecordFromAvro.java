package io.foreknown.schemas.mapping;

import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.Values;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Turns a record of Avro back into one of the domain, by its description. */
final class RecordFromAvro<T> implements ValueFromAvro<T> {
  private final Shape<T> shape;
  private final List<FieldFromAvro<?>> readers;

  RecordFromAvro(Shape<T> shape) {
    this.shape = shape;
    this.readers = shape.fields().stream().<FieldFromAvro<?>>map(FieldFromAvro::of).toList();
  }

  @Override
  public @Nullable T read(Object value, Path path, Problems problems) {
    Values values = shape.blank();
    return read((IndexedRecord) value, path, problems, values, 0);
  }

  /**
   * The record, the first field being read.
   *
   * @param first null when there is a problem with it
   */
  @Nullable T readAfter(@Nullable Object first, IndexedRecord record, Problems problems) {
    Values values = shape.blank();
    values.put(0, first);
    return read(record, Path.ROOT, problems, values, 1);
  }

  private @Nullable T read(
      IndexedRecord record, Path path, Problems problems, Values values, int from) {
    int before = problems.count();
    for (int i = from; i < values.size(); i++) {
      values.put(i, readers.get(i).read(record, path, problems));
    }
    return problems.count() == before && shape.isComplete(values)
        ? problems.attempt(path.toString(), () -> shape.make(values))
        : null;
  }
}
