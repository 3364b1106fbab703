package io.foreknown.streams.wire;

import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Field.Absence;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.Values;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The private form of a record, by its description: its fields one after the other. What people
 * alone read of it is left out, and comes back as absent.
 */
final class ShapeCodec<T> implements Codec<T> {
  private final Shape<T> shape;
  private final List<FieldCodec<T, ?>> fields;

  ShapeCodec(Shape<T> shape) {
    this.shape = shape;
    this.fields =
        shape.fields().stream().<FieldCodec<T, ?>>map(field -> FieldCodec.of(field)).toList();
  }

  /** How one field is written. */
  private record FieldCodec<T, F>(Field<T, F> field, Codec<F> codec) {
    static <T, F> FieldCodec<T, F> of(Field<T, F> field) {
      return new FieldCodec<>(field, KindCodec.of(field.kind()));
    }

    private boolean canBeNull() {
      return field.absence() instanceof Absence.Nothing;
    }

    void write(T whole, DataOutput out) throws IOException {
      if (field.isText()) {
        return;
      }
      F value = field.of().apply(whole);
      if (canBeNull()) {
        out.writeBoolean(value != null);
      }
      if (value != null) {
        codec.write(value, out);
      }
    }

    @Nullable F read(DataInput in) throws IOException {
      boolean isThere = !field.isText() && (!canBeNull() || in.readBoolean());
      return isThere ? codec.read(in) : null;
    }
  }

  @Override
  public void write(T whole, DataOutput out) throws IOException {
    for (FieldCodec<T, ?> field : fields) {
      field.write(whole, out);
    }
  }

  @Override
  public T read(DataInput in) throws IOException {
    Values values = shape.blank();
    for (int i = 0; i < values.size(); i++) {
      values.put(i, fields.get(i).read(in));
    }
    if (!shape.isComplete(values)) {
      throw new IOException("a " + shape.type().getSimpleName() + " lacks a field");
    }
    return shape.make(values);
  }
}
