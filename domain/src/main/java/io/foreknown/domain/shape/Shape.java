package io.foreknown.domain.shape;

import io.foreknown.domain.shape.Field.Absence;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The description of one record: its fields in their order, and how one is made of them. */
public final class Shape<T> {
  private final Class<T> type;
  private final List<Field<T, ?>> fields;
  private final Function<Values, T> maker;

  Shape(Class<T> type, List<Field<T, ?>> fields, Function<Values, T> maker) {
    this.type = type;
    this.fields = List.copyOf(fields);
    this.maker = maker;
  }

  /** Begins the description of a record, whose fields follow in its own order. */
  public static <T extends Record> ShapeBuilder<T> of(Class<T> type) {
    return new ShapeBuilder<>(type);
  }

  /** The description of a value that is written as a record of one field, which is the value. */
  public static <T> Shape<T> around(Class<T> type, String field, ValueKind<T> valueKind) {
    Field<T, T> itself =
        new Field<>(field, valueKind, value -> value, new Absence.Refused<>(), false, false);
    return new Shape<>(type, List.of(itself), values -> type.cast(values.of(field)));
  }

  /** The record. */
  public Class<T> type() {
    return type;
  }

  /** The fields, in their order. */
  public List<Field<T, ?>> fields() {
    return fields;
  }

  /**
   * Makes a record of the values of its fields.
   *
   * @throws io.foreknown.domain.InvalidValueException if the record refuses them
   */
  public T make(Values values) {
    return maker.apply(values);
  }

  /**
   * Puts in what stands in for absent values.
   *
   * @return whether nothing is missing
   */
  public boolean isComplete(Values values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.at(i) == null) {
        Field<T, ?> field = fields.get(i);
        if (field.isRequired()) {
          return false;
        }
        values.put(i, field.absent(values));
      }
    }
    return true;
  }

  /** The name of the first field in the forms that have names. */
  public String firstField() {
    Field<T, ?> first = fields.get(0);
    return first.isOpen() && first.kind() instanceof ValueKind.Part<?> part
        ? part.shape().firstField()
        : first.name();
  }

  /** No values yet. */
  public Values blank() {
    return new Values(this);
  }

  /** The values of a record. */
  public Values values(T whole) {
    Values values = blank();
    for (int i = 0; i < values.size(); i++) {
      values.put(i, fields.get(i).of().apply(whole));
    }
    return values;
  }

  /** The values of a record by their names, each looked at when it is asked for. */
  FieldValues parts(T whole) {
    return name -> Objects.requireNonNull(fields.get(position(name)).of().apply(whole), name);
  }

  /** The same record with another value of one field. */
  public T with(T whole, String field, @Nullable Object value) {
    Values values = values(whole);
    values.put(position(field), value);
    return make(values);
  }

  int position(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no field " + name);
  }
}
