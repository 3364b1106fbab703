package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a position, which has exactly one of six shapes. */
final class PositionReader {
  /** Each shape by the field that tells it. */
  private static final Map<String, Shape> SHAPES =
      new TreeMap<>(
          Map.of(
              "count", PositionReader::count,
              "parties", PositionReader::parties,
              "truth", PositionReader::truth,
              "scale", PositionReader::scale,
              "when", PositionReader::when,
              "where", PositionReader::where));

  private PositionReader() {}

  @FunctionalInterface
  private interface Shape {
    @Nullable Position read(Fields fields);
  }

  static @Nullable Position read(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    List<String> told = SHAPES.keySet().stream().filter(fields::has).toList();
    Shape shape = told.size() == 1 ? SHAPES.get(told.get(0)) : null;
    if (shape == null) {
      fields.has("exclusive");
      fields.refuse(
          "has %s, exactly one of %s is expected"
              .formatted(
                  told.isEmpty() ? "no shape" : String.join(" and ", told),
                  String.join(", ", SHAPES.keySet())));
    }
    Position position = shape == null ? null : shape.read(fields);
    fields.refuseUnknown();
    return position;
  }

  private static @Nullable Position count(Fields fields) {
    return mapped(fields.required("count", CountReader::read), Position.OfCount::new);
  }

  private static @Nullable Position parties(Fields fields) {
    return mapped(PartyReader.perpetrators(fields), Position.OfParties::new);
  }

  private static @Nullable Position truth(Fields fields) {
    return mapped(fields.required("truth", Value::truth), Position.OfTruth::new);
  }

  private static @Nullable Position scale(Fields fields) {
    return fields.required("scale", PositionReader::rungs);
  }

  private static @Nullable Position when(Fields fields) {
    return mapped(fields.required("when", TimeReader::span), Position.OfTime::new);
  }

  private static @Nullable Position where(Fields fields) {
    List<Place> where = fields.some("where", PlaceReader::read);
    return where == null ? null : new Position.OfPlaces(where);
  }

  private static @Nullable Position rungs(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String from = fields.required("from", Value::name);
    String to = fields.required("to", Value::name);
    fields.refuseUnknown();
    return from == null || to == null ? null : new Position.OfScale(from, to);
  }

  private static <T> @Nullable Position mapped(@Nullable T read, Function<T, Position> position) {
    return read == null ? null : position.apply(read);
  }
}
