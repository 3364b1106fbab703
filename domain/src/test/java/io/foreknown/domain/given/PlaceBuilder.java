package io.foreknown.domain.given;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place: by default a site without kind, lineage or geometry, unless its id is an ISO code. */
public final class PlaceBuilder {
  private final String id;
  private String name;
  private Level level;
  private List<String> lineage = List.of();
  private @Nullable String kind;
  private @Nullable Geometry geometry;

  PlaceBuilder(String id) {
    this.id = id;
    this.name = "the " + id;
    this.level = IsoCode.levelOf(id);
  }

  public PlaceBuilder named(String given) {
    name = given;
    return this;
  }

  public PlaceBuilder level(Level given) {
    level = given;
    return this;
  }

  public PlaceBuilder kind(@Nullable String given) {
    kind = given;
    return this;
  }

  public PlaceBuilder within(String... given) {
    lineage = List.of(given);
    return this;
  }

  public PlaceBuilder covering(@Nullable Geometry given) {
    geometry = given;
    return this;
  }

  public Place place() {
    return new Place(id, name, kind, level, lineage, geometry);
  }
}
