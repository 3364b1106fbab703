package io.foreknown.streams.wire;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Kind;
import io.foreknown.domain.shape.Kind.Answer;
import io.foreknown.domain.shape.Kind.Many;
import io.foreknown.domain.shape.Kind.Part;
import io.foreknown.domain.shape.Kind.Text;
import io.foreknown.domain.shape.Kind.Word;
import io.foreknown.domain.shape.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The private form of each kind of value. */
final class KindCodec {
  private static final Map<Kind<?>, Codec<?>> LEAVES = new HashMap<>();

  static {
    leaf(Kind.ID, Basics.TEXT);
    leaf(Kind.ADDRESS, Basics.TEXT);
    leaf(Kind.REVISION, Basics.NUMBER);
    leaf(Kind.TRUTH, Basics.TRUTH);
    leaf(Kind.MOMENT, Basics.MOMENT);
    leaf(Kind.RECORD_TIME, Basics.MOMENT);
    leaf(Kind.SPAN, Parts.SPAN);
    leaf(Kind.COUNT, Parts.COUNT);
    leaf(
        Kind.HAZARD,
        Codec.of(
            (hazard, out) -> Basics.TEXT.write(hazard.name(), out),
            in -> new Hazard(Basics.TEXT.read(in))));
    leaf(Kind.GEOMETRY, Geometries.GEOMETRY);
    // People alone read them: nothing is written.
    leaf(Kind.ORIGINAL_TIMES, Codec.of((times, out) -> {}, in -> OriginalTimes.NONE));
  }

  private KindCodec() {}

  private static <T> void leaf(Kind<T> kind, Codec<T> codec) {
    LEAVES.put(kind, codec);
  }

  @SuppressWarnings("unchecked") // Each codec below is one of its kind.
  static <T> Codec<T> of(Kind<T> kind) {
    if (kind instanceof Part<T> part) {
      return new ShapeCodec<>(part.shape());
    }
    return kind instanceof Choice<T> choice ? anyOf(choice) : (Codec<T>) value(kind);
  }

  private static Codec<?> value(Kind<?> kind) {
    if (kind instanceof Text) {
      return Basics.TEXT;
    }
    if (kind instanceof Word<?> word) {
      return Basics.word(word.words());
    }
    if (kind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(kind instanceof Answer ? Kind.TRUTH : kind), () -> "no form of " + kind);
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
