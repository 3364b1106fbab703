package io.foreknown.schemas.mapping;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** How each kind of value is turned into Avro of a schema. */
final class KindToAvro {
  /** All others are the same in Avro. */
  private static final Map<ValueKind<?>, Function<?, Object>> LEAVES = new HashMap<>();

  static {
    leaf(ValueKind.SPAN, PartsToAvro::span);
    leaf(ValueKind.COUNT, PartsToAvro::count);
    leaf(ValueKind.HAZARD, Hazard::name);
    leaf(ValueKind.ORIGINAL_TIMES, OriginalTimes::byField);
  }

  private KindToAvro() {}

  private static <T> void leaf(ValueKind<T> valueKind, Function<T, Object> way) {
    LEAVES.put(valueKind, way);
  }

  @SuppressWarnings("unchecked") // Each way below turns values of its kind.
  static <T> Function<T, Object> of(ValueKind<T> valueKind, Schema schema) {
    Schema present = Schemas.present(schema);
    if (valueKind instanceof Part<T> part) {
      return new RecordToAvro<>(part.shape(), present)::record;
    }
    return valueKind instanceof Choice<T> choice
        ? anyOf(choice, present)
        : (Function<T, Object>) value(valueKind, present);
  }

  private static Function<?, Object> value(ValueKind<?> valueKind, Schema schema) {
    if (valueKind instanceof EnumWord<?> enumWord) {
      return symbol(enumWord, schema);
    }
    return valueKind instanceof Many<?> many
        ? list(many, schema)
        : LEAVES.getOrDefault(valueKind, Function.<Object>identity());
  }

  private static Function<Enum<?>, Object> symbol(EnumWord<?> enumWord, Schema schema) {
    Map<Enum<?>, Object> symbols = new HashMap<>();
    for (Enum<?> one : enumWord.words().getEnumConstants()) {
      symbols.put(one, SpecificData.get().createEnum(one.name(), schema));
    }
    return one -> Objects.requireNonNull(symbols.get(one));
  }

  private static <T> Function<List<T>, Object> list(Many<T> many, Schema schema) {
    Function<T, Object> entry = of(many.entry(), schema.getElementType());
    return list -> list.stream().map(entry).toList();
  }

  private static <T> Function<T, Object> anyOf(Choice<T> choice, Schema schema) {
    Map<Shape<?>, RecordToAvro<T>> ways = new HashMap<>();
    choice.shapes().forEach(shape -> ways.put(shape, way(shape, schema)));
    return value -> Objects.requireNonNull(ways.get(choice.of(value))).record(value);
  }

  @SuppressWarnings("unchecked") // The choice looks for the shape of a value.
  private static <T> RecordToAvro<T> way(Shape<? extends T> shape, Schema schema) {
    return new RecordToAvro<>((Shape<T>) shape, Schemas.having(shape.firstField(), schema));
  }
}
