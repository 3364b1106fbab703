package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.writeAll;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Areas of both shapes. */
final class Geometries {
  static final Codec<Geometry> GEOMETRY = Codec.of(Geometries::write, Geometries::read);

  private static final Codec<LonLat> LON_LAT =
      Codec.of(
          (at, out) -> {
            out.writeDouble(at.lon());
            out.writeDouble(at.lat());
          },
          in -> new LonLat(in.readDouble(), in.readDouble()));

  private static final Codec<List<LonLat>> RING =
      Codec.of((ring, out) -> writeAll(LON_LAT, ring, out), in -> readAll(LON_LAT, in));

  private Geometries() {}

  private static void write(Geometry geometry, DataOutput out) throws IOException {
    out.writeBoolean(geometry instanceof Circle);
    if (geometry instanceof Circle circle) {
      LON_LAT.write(circle.centre(), out);
      out.writeDouble(circle.radiusKm());
    } else {
      writeAll(RING, ((Polygon) geometry).rings(), out);
    }
  }

  private static Geometry read(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Circle(LON_LAT.read(in), in.readDouble())
        : Polygon.ofChecked(readAll(RING, in));
  }
}
