package io.foreknown.feeds.shape;

import io.foreknown.domain.place.Geometry.Polygon;
import java.util.List;

/**
 * A ring as it can be used.
 *
 * @param polygons at least one
 * @param how in a few words
 */
public record Mended(List<Polygon> polygons, String how) {
  /** Copies the list. */
  public Mended {
    polygons = List.copyOf(polygons);
  }
}
