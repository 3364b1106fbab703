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

/** Describes a record, field by field in its own order. */
public final class ShapeBuilder<T extends Record> {
  private final Class<T> type;
  private final List<Field<T, ?>> fields = new ArrayList<>();

  ShapeBuilder(Class<T> type) {
    this.type = type;
  }

  /** A field that must be there. */
  public <F> ShapeBuilder<T> required(String name, ValueKind<F> valueKind, Function<T, F> of) {
    return add(new Field<>(name, valueKind, of::apply, new Absence.Refused<>(), false, false));
  }

  /** A field that is null where it is absent. */
  public <F> ShapeBuilder<T> optional(String name, ValueKind<F> valueKind, Accessor<T, F> of) {
    return add(new Field<>(name, valueKind, of, new Absence.Nothing<>(), false, false));
  }

  /** A field that is null where it is absent, and from which nothing is derived. */
  public <F> ShapeBuilder<T> text(String name, ValueKind<F> valueKind, Accessor<T, F> of) {
    return add(new Field<>(name, valueKind, of, new Absence.Nothing<>(), false, true));
  }

  /** A field from which nothing is derived, and for which this stands in. */
  public <F> ShapeBuilder<T> text(
      String name, ValueKind<F> valueKind, Function<T, F> of, F absent) {
    return add(
        new Field<>(
            name, valueKind, of::apply, new Absence.Default<>(before -> absent), false, true));
  }

  /** A field for which this stands in where it is absent. */
  public <F> ShapeBuilder<T> orElse(
      String name, ValueKind<F> valueKind, Function<T, F> of, F absent) {
    return orElseFrom(name, valueKind, of, before -> absent);
  }

  /** A field for which a value stands in that follows from the fields before. */
  public <F> ShapeBuilder<T> orElseFrom(
      String name, ValueKind<F> valueKind, Function<T, F> of, Function<FieldValues, F> absent) {
    return add(
        new Field<>(name, valueKind, of::apply, new Absence.Default<>(absent), false, false));
  }

  /** A list that is empty where it is absent. */
  public <F> ShapeBuilder<T> list(String name, ValueKind<F> entry, Function<T, List<F>> of) {
    return orElse(name, ValueKind.any(entry), of, List.of());
  }

  /** A part whose fields are fields of the whole. */
  public <F> ShapeBuilder<T> open(String name, Shape<F> part, Function<T, F> of) {
    return add(
        new Field<>(
            name, new ValueKind.Part<>(part), of::apply, new Absence.Refused<>(), true, false));
  }

  private ShapeBuilder<T> add(Field<T, ?> field) {
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
