package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A GeoJSON point from two cells; gives nothing when one of them does not. */
record PointOf(String path, Template lon, Template lat) implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String east = lon.text(feedRow);
    String north = lat.text(feedRow);
    return east == null || north == null
        ? null
        : feedRow
            .problems()
            .attempt(
                path, () -> Shapes.point(SheetNumbers.number(east), SheetNumbers.number(north)));
  }

  @Override
  public Set<Name> names() {
    return ListOf.names(List.of(lon, lat));
  }
}
