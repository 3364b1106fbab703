package io.foreknown.feeds.ndjson;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random places. */
final class Places {
  private static final double ABSENT = 0.3;

  private Places() {}

  static Arbitrary<Place> places() {
    return Combinators.combine(
            Texts.ids(),
            Texts.names().injectNull(ABSENT),
            Texts.names().injectNull(ABSENT),
            Arbitraries.of(Level.class).injectNull(ABSENT),
            Texts.ids().list().ofMaxSize(3),
            Arbitraries.oneOf(circles(), polygons()).injectNull(ABSENT))
        .as(
            (id, name, kind, level, lineage, geometry) ->
                new Place(
                    id,
                    name == null ? id : name,
                    kind,
                    level == null ? IsoCode.levelOf(id) : level,
                    lineage,
                    geometry));
  }

  private static Arbitrary<Geometry> circles() {
    return Combinators.combine(
            centres(180, 90), Arbitraries.doubles().between(0, 20_000).ofScale(3))
        .as(Circle::new);
  }

  /** Regular polygons, every other one with a hole. */
  private static Arbitrary<Geometry> polygons() {
    return Combinators.combine(
            centres(170, 80),
            Arbitraries.integers().between(3, 8),
            Arbitraries.doubles().between(0.5, 5).ofScale(4),
            Arbitraries.of(true, false))
        .as(
            (centre, corners, size, hole) -> {
              List<LonLat> outer = ring(centre, corners, size);
              return new Polygon(
                  hole ? List.of(outer, ring(centre, corners, size / 4)) : List.of(outer));
            });
  }

  private static Arbitrary<LonLat> centres(double lon, double lat) {
    return Combinators.combine(
            Arbitraries.doubles().between(-lon, lon).ofScale(6),
            Arbitraries.doubles().between(-lat, lat).ofScale(6))
        .as(LonLat::new);
  }

  private static List<LonLat> ring(LonLat centre, int corners, double degrees) {
    List<LonLat> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      ring.add(
          new LonLat(
              centre.lon() + degrees * Math.cos(angle), centre.lat() + degrees * Math.sin(angle)));
    }
    ring.add(ring.get(0));
    return ring;
  }
}
