package io.foreknown.feeds.cap;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.codes.Geocode;
import io.foreknown.feeds.shape.Mended;
import io.foreknown.feeds.shape.Mender;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the areas of an {@code info} block as places.
 *
 * <p>The standard calls codes and shapes equivalent descriptions of one area. So where there are
 * shapes they are the targets, and the codes say in which broader places they lie; where there are
 * none, the codes are the targets. An area in words alone is a place that only an equal one
 * matches.
 */
record AreaReader(CapVersion version, AlertPolicy policy, String sender) {
  List<Place> readAll(CheckedElement info) {
    List<Place> places = new ArrayList<>();
    for (CheckedElement area : info.all("area")) {
      places.addAll(read(area));
    }
    return places;
  }

  private List<Place> read(CheckedElement area) {
    CapNames.check(area, CapNames.AREA_ONCE, CapNames.AREA_OFTEN);
    String name = area.required("areaDesc");
    List<Geometry> shapes = shapes(area);
    List<Geocode> codes = codes(area);
    if (area.text("ceiling") != null && area.text("altitude") == null) {
      area.refuse("ceiling", "needs an altitude beside it");
    }
    boolean onlyBroken = shapes.isEmpty() && codes.isEmpty() && hasShape(area);
    if (onlyBroken || (name == null && shapes.isEmpty() && codes.isEmpty())) {
      return List.of();
    }
    String shown = Excerpt.head(name == null ? sender : name, Limits.NAME);
    List<Place> places = area.attempt("", () -> places(shown, shapes, codes));
    return places == null ? List.of() : places;
  }

  private List<Place> places(String name, List<Geometry> shapes, List<Geocode> codes) {
    if (!shapes.isEmpty()) {
      List<String> lineage = Geocode.lineage(codes);
      return shapes.stream().map(shape -> place(written(shape), name, lineage, shape)).toList();
    }
    return codes.isEmpty()
        ? List.of(place(sender + "," + name, name, List.of(), null))
        : codes.stream().map(Geocode::place).toList();
  }

  /** The same shape, or the same words of the same sender, is the same place. */
  private static Place place(
      String given, String name, List<String> lineage, @Nullable Geometry shape) {
    String id = "cap-area:" + StableId.of(given);
    return new Place(id, name, null, Level.CITY, lineage, shape);
  }

  /** In a form of its own, as ids outlive the classes that shapes are made of. */
  private static String written(Geometry shape) {
    if (shape instanceof Geometry.Circle circle) {
      return "circle %s %s".formatted(written(circle.centre()), circle.radiusKm());
    }
    StringBuilder written = new StringBuilder("polygon");
    char before = ' ';
    for (List<LonLat> ring : ((Geometry.Polygon) shape).rings()) {
      for (LonLat corner : ring) {
        written.append(before).append(corner.lon()).append(',').append(corner.lat());
        before = ' ';
      }
      before = ';';
    }
    return written.toString();
  }

  private static String written(LonLat at) {
    return at.lon() + "," + at.lat();
  }

  private List<Geometry> shapes(CheckedElement area) {
    List<Geometry> shapes = new ArrayList<>();
    for (CheckedElement polygon : written(area, "polygon")) {
      addPolygon(polygon, shapes);
    }
    for (CheckedElement circle : written(area, "circle")) {
      addCircle(circle, shapes);
    }
    return shapes;
  }

  /** CAP 1.2 forbids empty ones; the US weather service's alerts of CAP 1.1 have one. */
  private List<CheckedElement> written(CheckedElement area, String name) {
    List<CheckedElement> all = area.all(name);
    return version == CapVersion.V1_2
        ? all
        : all.stream().filter(node -> !node.element().text().isEmpty()).toList();
  }

  /** A shape that cannot be read leaves no area in words: nobody meant that alone. */
  private boolean hasShape(CheckedElement area) {
    return !written(area, "polygon").isEmpty() || !written(area, "circle").isEmpty();
  }

  private void addPolygon(CheckedElement node, List<Geometry> shapes) {
    String text = node.element().text();
    try {
      shapes.add(AreaShape.polygon(text));
    } catch (InvalidValueException e) {
      String why = String.valueOf(e.getMessage());
      Mended mended = policy.care() == Care.STRICT ? null : mended(text);
      if (mended == null) {
        node.refuse(why);
      } else {
        node.refuse("%s; mended: %s".formatted(why, mended.how()));
        shapes.addAll(mended.polygons());
      }
    }
  }

  /** Null when nothing can be made of it. */
  private static @Nullable Mended mended(String text) {
    try {
      return Mender.mend(AreaShape.corners(text));
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private static void addCircle(CheckedElement node, List<Geometry> shapes) {
    Geometry circle = node.parsed(AreaShape::circle);
    if (circle != null) {
      shapes.add(circle);
    }
  }

  private List<Geocode> codes(CheckedElement area) {
    List<Geocode> codes = new ArrayList<>();
    for (CheckedElement node : area.all("geocode")) {
      Pair pair = Pair.read(node, version);
      if (pair != null) {
        codes.add(policy.geocodes().of(pair.name(), pair.value()));
      }
    }
    return codes;
  }
}
