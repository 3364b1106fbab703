package io.foreknown.producers.ndjson;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a place. */
final class PlaceReader {
  private static final Words<Level> LEVEL = Words.of(Level.class);

  private PlaceReader() {}

  static @Nullable Place read(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", Value::id);
    String name = fields.optional("name", Value::name);
    String kind = fields.optional("kind", Value::name);
    Level level = fields.optional("level", LEVEL);
    List<String> lineage = fields.list("lineage", Value::id);
    Geometry geometry = GeometryReader.read(fields);
    fields.refuseUnknown();
    if (id == null) {
      return null;
    }
    return value.attempt(
        () ->
            new Place(
                id,
                name == null ? id : name,
                kind,
                level == null ? IsoCode.levelOf(id) : level,
                lineage,
                geometry));
  }
}
