package io.foreknown.domain.place;

import io.foreknown.domain.place.Geometry.Polygon;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nested cells of areas, those asked for last remembered: the news names the same places again and
 * again, and to cover an area costs more than all else that is done with most events.
 *
 * <p>For any number of threads.
 */
public final class Coverings {
  private static final int MOST = 4_096;

  /** Areas of longer outline are not remembered, so that all together take some 40 MB at most. */
  private static final int MOST_POSITIONS = 256;

  private record Area(Geometry geometry, double marginKm) {}

  private final Map<Area, List<Long>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Area, List<Long>> eldest) {
              return size() > MOST;
            }
          });

  /** As {@link Cells#nested}. */
  public List<Long> nested(Geometry geometry, double marginKm) {
    List<Long> atOnce = Cells.nestedAtOnce(geometry, marginKm);
    if (atOnce != null) {
      return atOnce;
    }
    return isLong(geometry) ? Cells.nested(geometry, marginKm) : remembered(geometry, marginKm);
  }

  private List<Long> remembered(Geometry geometry, double marginKm) {
    Area area = new Area(geometry, marginKm);
    List<Long> cells = known.get(area);
    if (cells == null) {
      cells = Cells.nested(geometry, marginKm);
      known.put(area, cells);
    }
    return cells;
  }

  private static boolean isLong(Geometry geometry) {
    return geometry instanceof Polygon polygon
        && polygon.rings().stream().mapToInt(List::size).sum() > MOST_POSITIONS;
  }
}
