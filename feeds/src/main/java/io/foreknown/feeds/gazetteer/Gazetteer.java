package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.lookup.NameBeginnings;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by name or code, and never guesses: what may be several things is reported as that.
 *
 * <p>Countries and subdivisions have no geometry, as a point would be no answer to how far away
 * they are; they match by lineage.
 */
public final class Gazetteer {
  private final Directory<Place> places;

  /** A gazetteer of these places. */
  public Gazetteer(Directory<Place> places) {
    this.places = places;
  }

  /** Countries and subdivisions by ISO 3166, and the places of the shipped cases. */
  public static Gazetteer shipped() {
    return new Gazetteer(ShippedPlaces.builder().build());
  }

  /**
   * The place with this id or code, by the letter; one that is not listed and says where it lies,
   * such as {@code SAME:019153}, is made of that.
   */
  public @Nullable Place coded(String code) {
    Place listed = places.coded(code);
    return listed == null ? AreaCode.place(code) : listed;
  }

  /** What a name or code means when nothing else is known. */
  public Lookup<Place> find(String text) {
    return find(text, Hints.NONE);
  }

  /** What a name or code means among the places that the hints allow; a code goes before names. */
  public Lookup<Place> find(String text, Hints hints) {
    Place coded = coded(text.strip());
    if (coded != null && hints.allow(coded)) {
      return new Lookup.Found<>(coded);
    }
    return Lookup.of(places.named(text).stream().filter(hints::allow).toList());
  }

  /** The same by how names begin, for who types them; costs a sort of all names. */
  public NameBeginnings<Place> beginnings() {
    return places.beginnings();
  }
}
