package io.foreknown.streams.wire;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.Text;
import io.foreknown.domain.shape.ValueKind.YesNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The private form of each kind of value. */
final class KindCodec {
  private static final Map<ValueKind<?>, Codec<?>> LEAVES = new HashMap<>();

  static {
    leaf(ValueKind.ID, Basics.TEXT);
    leaf(ValueKind.ADDRESS, Basics.TEXT);
    leaf(ValueKind.REVISION, Basics.NUMBER);
    leaf(ValueKind.TRUTH, Basics.TRUTH);
    leaf(ValueKind.MOMENT, Basics.MOMENT);
    leaf(ValueKind.RECORD_TIME, Basics.MOMENT);
    leaf(ValueKind.SPAN, ValueCodecs.SPAN);
    leaf(ValueKind.COUNT, ValueCodecs.COUNT);
    leaf(
        ValueKind.HAZARD,
        Codec.of(
            (hazard, out) -> Basics.TEXT.write(hazard.name(), out),
            in -> new Hazard(Basics.TEXT.read(in))));
    leaf(ValueKind.GEOMETRY, Geometries.GEOMETRY);
    // People alone read them: nothing is written.
    leaf(ValueKind.ORIGINAL_TIMES, Codec.of((times, out) -> {}, in -> OriginalTimes.NONE));
  }

  private KindCodec() {}

  private static <T> void leaf(ValueKind<T> valueKind, Codec<T> codec) {
    LEAVES.put(valueKind, codec);
  }

  @SuppressWarnings("unchecked") // Each codec below is one of its kind.
  static <T> Codec<T> of(ValueKind<T> valueKind) {
    if (valueKind instanceof Part<T> part) {
      return new ShapeCodec<>(part.shape());
    }
    return valueKind instanceof Choice<T> choice ? anyOf(choice) : (Codec<T>) value(valueKind);
  }

  private static Codec<?> value(ValueKind<?> valueKind) {
    if (valueKind instanceof Text) {
      return Basics.TEXT;
    }
    if (valueKind instanceof EnumWord<?> enumWord) {
      return Basics.word(enumWord.words());
    }
    if (valueKind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(valueKind instanceof YesNo ? ValueKind.TRUTH : valueKind),
        () -> "no form of " + valueKind);
  }

  private static <T> Codec<List<T>> list(Many<T> many) {
    Codec<T> entry = of(many.entry());
    return Codec.of(
        (list, out) -> Basics.writeAll(entry, list, out), in -> Basics.readAll(entry, in));
  }

  /** By the name of the first field, so that the order of the shapes does not matter. */
  private static <T> Codec<T> anyOf(Choice<T> choice) {
    Map<String, Codec<T>> codecs = new HashMap<>();
    choice.shapes().forEach(shape -> codecs.put(shape.firstField(), codec(shape)));
    return Codec.of(
        (value, out) -> {
          String name = choice.of(value).firstField();
          Basics.TEXT.write(name, out);
          Objects.requireNonNull(codecs.get(name)).write(value, out);
        },
        in -> Objects.requireNonNull(codecs.get(Basics.TEXT.read(in))).read(in));
  }

  @SuppressWarnings("unchecked") // The choice looks for the shape of a value.
  private static <T> Codec<T> codec(Shape<? extends T> shape) {
    return new ShapeCodec<>((Shape<T>) shape);
  }
}
