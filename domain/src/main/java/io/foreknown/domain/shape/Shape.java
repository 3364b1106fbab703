package io.foreknown.domain.shape;

import io.foreknown.domain.shape.Field.Absence;
import io.foreknown.domain.shape.Field.Accessor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The description of one record: its fields in their order, and how one is made of them. */
public final class Shape<T> {
  private final Class<T> type;
  private final List<Field<T, ?>> fields;
  private final Function<Values, T> maker;

  private Shape(Class<T> type, List<Field<T, ?>> fields, Function<Values, T> maker) {
    this.type = type;
    this.fields = List.copyOf(fields);
    this.maker = maker;
  }

  /** Begins the description of a record, whose fields follow in its own order. */
  public static <T extends Record> Builder<T> of(Class<T> type) {
    return new Builder<>(type);
  }

  /** The description of a value that is written as a record of one field, which is the value. */
  public static <T> Shape<T> around(Class<T> type, String field, Kind<T> kind) {
    Field<T, T> itself =
        new Field<>(field, kind, value -> value, new Absence.Refused<>(), false, false);
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
    return first.isOpen() && first.kind() instanceof Kind.Part<?> part
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

  /** The fields of a record that is described. */
  public static final class Builder<T extends Record> {
    private final Class<T> type;
    private final List<Field<T, ?>> fields = new ArrayList<>();

    private Builder(Class<T> type) {
      this.type = type;
    }

    /** A field that must be there. */
    public <F> Builder<T> required(String name, Kind<F> kind, Function<T, F> of) {
      return add(new Field<>(name, kind, of::apply, new Absence.Refused<>(), false, false));
    }

    /** A field that is null where it is absent. */
    public <F> Builder<T> optional(String name, Kind<F> kind, Accessor<T, F> of) {
      return add(new Field<>(name, kind, of, new Absence.Nothing<>(), false, false));
    }

    /** A field that is null where it is absent, and from which nothing is derived. */
    public <F> Builder<T> text(String name, Kind<F> kind, Accessor<T, F> of) {
      return add(new Field<>(name, kind, of, new Absence.Nothing<>(), false, true));
    }

    /** A field from which nothing is derived, and for which this stands in. */
    public <F> Builder<T> text(String name, Kind<F> kind, Function<T, F> of, F absent) {
      return add(
          new Field<>(name, kind, of::apply, new Absence.Default<>(before -> absent), false, true));
    }

    /** A field for which this stands in where it is absent. */
    public <F> Builder<T> orElse(String name, Kind<F> kind, Function<T, F> of, F absent) {
      return orElseFrom(name, kind, of, before -> absent);
    }

    /** A field for which a value stands in that follows from the fields before. */
    public <F> Builder<T> orElseFrom(
        String name, Kind<F> kind, Function<T, F> of, Function<Parts, F> absent) {
      return add(new Field<>(name, kind, of::apply, new Absence.Default<>(absent), false, false));
    }

    /** A list that is empty where it is absent. */
    public <F> Builder<T> list(String name, Kind<F> entry, Function<T, List<F>> of) {
      return orElse(name, Kind.any(entry), of, List.of());
    }

    /** A part whose fields are fields of the whole. */
    public <F> Builder<T> open(String name, Shape<F> part, Function<T, F> of) {
      return add(
          new Field<>(
              name, new Kind.Part<>(part), of::apply, new Absence.Refused<>(), true, false));
    }

    private Builder<T> add(Field<T, ?> field) {
      fields.add(field);
      return this;
    }

    /**
     * The whole description.
     *
     * @throws IllegalStateException if its fields are not those of the record, in that order
     */
    public Shape<T> built() {
      List<String> described = fields.stream().map(Field::name).toList();
      List<String> components =
          Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
      if (!described.equals(components)) {
        throw new IllegalStateException(
            "%s has %s, described are %s".formatted(type.getSimpleName(), components, described));
      }
      return new Shape<>(type, fields, maker(type));
    }

    private static <T extends Record> Function<Values, T> maker(Class<T> type) {
      Class<?>[] components =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      MethodHandle constructor = constructor(type, components);
      return values -> made(type, constructor, values.inOrder());
    }

    private static MethodHandle constructor(Class<?> type, Class<?>[] components) {
      try {
        return MethodHandles.publicLookup()
            .findConstructor(type, MethodType.methodType(void.class, components))
            .asSpreader(Object[].class, components.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " cannot be made from outside", e);
      }
    }

    private static <T> T made(Class<T> type, MethodHandle constructor, @Nullable Object[] values) {
      try {
        return type.cast(constructor.invokeExact(values));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("the constructor of a record throws nothing checked", e);
      }
    }
  }
}
