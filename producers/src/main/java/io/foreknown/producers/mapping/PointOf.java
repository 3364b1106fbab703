package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A GeoJSON point from two cells; tells nothing when one of them does not. */
record PointOf(String path, Template lon, Template lat) implements Expression {
  @Override
  public @Nullable JsonNode of(Row row) {
    String east = lon.text(row);
    String north = lat.text(row);
    return east == null || north == null
        ? null
        : row.problems()
            .attempt(path, () -> Shapes.point(Numbers.number(east), Numbers.number(north)));
  }

  @Override
  public Set<Name> names() {
    return ListOf.names(List.of(lon, lat));
  }
}
