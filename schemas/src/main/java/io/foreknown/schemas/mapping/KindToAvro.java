package io.foreknown.schemas.mapping;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Kind;
import io.foreknown.domain.shape.Kind.Many;
import io.foreknown.domain.shape.Kind.Part;
import io.foreknown.domain.shape.Kind.Word;
import io.foreknown.domain.shape.Shape;
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
  private static final Map<Kind<?>, Function<?, Object>> LEAVES = new HashMap<>();

  static {
    leaf(Kind.SPAN, PartsToAvro::span);
    leaf(Kind.COUNT, PartsToAvro::count);
    leaf(Kind.HAZARD, Hazard::name);
    leaf(Kind.ORIGINAL_TIMES, OriginalTimes::byField);
  }

  private KindToAvro() {}

  private static <T> void leaf(Kind<T> kind, Function<T, Object> way) {
    LEAVES.put(kind, way);
  }

  @SuppressWarnings("unchecked") // Each way below turns values of its kind.
  static <T> Function<T, Object> of(Kind<T> kind, Schema schema) {
    Schema present = Schemas.present(schema);
    if (kind instanceof Part<T> part) {
      return new RecordToAvro<>(part.shape(), present)::record;
    }
    return kind instanceof Choice<T> choice
        ? anyOf(choice, present)
        : (Function<T, Object>) value(kind, present);
  }

  private static Function<?, Object> value(Kind<?> kind, Schema schema) {
    if (kind instanceof Word<?> word) {
      return symbol(word, schema);
    }
    return kind instanceof Many<?> many
        ? list(many, schema)
        : LEAVES.getOrDefault(kind, Function.<Object>identity());
  }

  private static Function<Enum<?>, Object> symbol(Word<?> word, Schema schema) {
    Map<Enum<?>, Object> symbols = new HashMap<>();
    for (Enum<?> one : word.words().getEnumConstants()) {
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
