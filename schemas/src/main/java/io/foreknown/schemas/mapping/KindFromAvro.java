package io.foreknown.schemas.mapping;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** How each kind of value is turned back from Avro. */
final class KindFromAvro {
  private static final ValueFromAvro<Object> SAME = (value, path, problems) -> value;

  /** All others are the same in Avro. */
  private static final Map<ValueKind<?>, ValueFromAvro<?>> LEAVES =
      Map.of(
          ValueKind.SPAN, ValueFromAvro.of(PartsFromAvro::span),
          ValueKind.COUNT, ValueFromAvro.of(PartsFromAvro::count),
          ValueKind.HAZARD, ValueFromAvro.of((String name) -> new Hazard(name)),
          ValueKind.ORIGINAL_TIMES,
              ValueFromAvro.of((Map<String, String> byField) -> OriginalTimes.of(byField)));

  private KindFromAvro() {}

  @SuppressWarnings("unchecked") // Each way below turns back values of its kind.
  static <T> ValueFromAvro<T> of(ValueKind<T> valueKind) {
    if (valueKind instanceof Part<T> part) {
      return new RecordFromAvro<>(part.shape());
    }
    return valueKind instanceof Choice<T> choice
        ? anyOf(choice)
        : (ValueFromAvro<T>) value(valueKind);
  }

  private static ValueFromAvro<?> value(ValueKind<?> valueKind) {
    if (valueKind instanceof EnumWord<?> enumWord) {
      return ValueFromAvro.of((Object symbol) -> PartsFromAvro.word(enumWord.words(), symbol));
    }
    return valueKind instanceof Many<?> many ? list(many) : LEAVES.getOrDefault(valueKind, SAME);
  }

  private static <T> ValueFromAvro<List<T>> list(Many<T> many) {
    ValueFromAvro<T> entry = of(many.entry());
    return (value, path, problems) -> {
      List<?> all = (List<?>) value;
      if (many.isFilled() && all.isEmpty()) {
        problems.add(path.toString(), "is empty, at least one is expected");
      }
      return entries(all, entry, path, problems);
    };
  }

  /** Those with problems are left out. */
  private static <T> List<T> entries(
      List<?> all, ValueFromAvro<T> reader, Path path, Problems problems) {
    List<T> entries = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      @Nullable T entry = reader.read(all.get(i), path.entry(i), problems);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static <T> ValueFromAvro<T> anyOf(Choice<T> choice) {
    Map<String, RecordFromAvro<? extends T>> ways =
        choice.shapes().stream().collect(Collectors.toMap(Shape::firstField, RecordFromAvro::new));
    Function<Object, RecordFromAvro<? extends T>> way =
        value ->
            Objects.requireNonNull(
                ways.get(((IndexedRecord) value).getSchema().getFields().get(0).name()));
    return (value, path, problems) -> way.apply(value).read(value, path, problems);
  }
}
