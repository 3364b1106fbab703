package io.foreknown.domain.place;

import io.foreknown.domain.Limits;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place as a claim names it.
 *
 * @param kind kind of site, for instance {@code concert-hall}; null when not given
 * @param lineage ids of the broader places, nearest first, ISO 3166 codes last
 * @param geometry null when unknown
 */
public record Place(
    String id,
    String name,
    @Nullable String kind,
    Level level,
    List<String> lineage,
    @Nullable Geometry geometry) {
  /** Of its level, its lengths, and the map cells and meeting points under which it is filed. */
  private static final long FILED_BYTES = 300;

  /** Checks the sizes. */
  public Place {
    Limits.id(id);
    Limits.text(name, Limits.NAME);
    if (kind != null) {
      Limits.text(kind, Limits.NAME);
    }
    lineage = Limits.list(lineage);
    lineage.forEach(Limits::id);
  }

  /** Bytes that these add to a record, at most. */
  public static long bytes(List<Place> places) {
    return places.stream().mapToLong(Place::bytes).sum();
  }

  /** Bytes that it adds to a record, at most, with what it is filed under. */
  public long bytes() {
    long area = geometry == null ? 0 : geometry.bytes();
    return FILED_BYTES
        + Limits.bytes(id)
        + Limits.bytes(name)
        + Limits.bytes(kind)
        + Limits.bytes(lineage)
        + area;
  }

  /**
   * The ids, its own first, that are narrower than a first-level subdivision; empty for a place
   * that is a country or a region by its code.
   */
  public Stream<String> narrowIds() {
    return Stream.concat(Stream.of(id), lineage.stream()).filter(Place::isNarrow);
  }

  /** Whether the two have a narrow id in common, their own or one of their lineage. */
  public boolean sharesNarrowId(Place other) {
    if (isNarrow(id) && other.isNamed(id)) {
      return true;
    }
    for (String broader : lineage) {
      if (isNarrow(broader) && other.isNamed(broader)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNarrow(String id) {
    return !IsoCode.isCode(id);
  }

  private boolean isNamed(String any) {
    return id.equals(any) || lineage.contains(any);
  }

  /**
   * Whether this place, by its id or by its level, is at least as broad as a first-level
   * subdivision.
   */
  public boolean isBroad() {
    return IsoCode.isCode(id) || level == Level.COUNTRY || level == Level.REGION;
  }
}
