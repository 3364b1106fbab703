package io.foreknown.domain.shape;

import org.jspecify.annotations.Nullable;

/** The values of a record's fields, in their order; null where a field is absent. */
public final class Values implements FieldValues {
  private final Shape<?> shape;
  private final @Nullable Object[] values;

  Values(Shape<?> shape) {
    this.shape = shape;
    this.values = new @Nullable Object[shape.fields().size()];
  }

  /** How many fields there are. */
  public int size() {
    return values.length;
  }

  /** The value of a field, from 0. */
  public @Nullable Object at(int field) {
    return values[field];
  }

  /** Puts a value in. */
  public void put(int field, @Nullable Object value) {
    values[field] = value;
  }

  @Override
  public Object of(String field) {
    Object value = values[shape.position(field)];
    if (value == null) {
      throw new IllegalStateException(shape.type().getSimpleName() + " has no " + field);
    }
    return value;
  }

  @Nullable Object[] inOrder() {
    return values;
  }
}
