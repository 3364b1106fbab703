package io.foreknown.stories.fold;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.name.OwnId;

/** Whether two names may be of one thing. */
final class Related {
  private Related() {}

  /** One is the other or within it, or both are narrow and share what is narrow. */
  static boolean places(Place one, Place other) {
    if (one.kind() != null
        && other.kind() != null
        && !one.kind().equals(other.kind())
        && isOwn(one) != isOwn(other)) {
      return false;
    }
    if (isSite(one) && isSite(other)) {
      return one.id().equals(other.id()) || isBareOf(one, other) || isBareOf(other, one);
    }
    return one.id().equals(other.id())
        || one.lineage().contains(other.id())
        || other.lineage().contains(one.id())
        || one.sharesNarrowId(other);
  }

  /** One is a site of which nobody knows where it lies. */
  static boolean isOpen(Place one, Place other) {
    return one.level() != other.level()
        && ((isAdrift(one) && isSite(one)) || (isAdrift(other) && isSite(other)));
  }

  private static boolean isAdrift(Place place) {
    return isOwn(place)
        && place.lineage().stream().allMatch(io.foreknown.domain.place.IsoCode::isCode);
  }

  private static boolean isOwn(Place place) {
    return place.id().startsWith(OwnId.PREFIX);
  }

  private static boolean isSite(Place place) {
    return place.level() == io.foreknown.domain.place.Level.SITE;
  }

  /** "The synagogue" after "a synagogue in Moscow". */
  private static boolean isBareOf(Place bare, Place full) {
    return bare.lineage().isEmpty() && bare.kind() != null && bare.kind().equals(full.kind());
  }

  /** One is the other, belongs to it, or both belong to one government. */
  static boolean parties(Party one, Party other) {
    return one.id().equals(other.id())
        || one.lineage().contains(other.id())
        || other.lineage().contains(one.id())
        || one.lineage().stream().anyMatch(other.lineage()::contains);
  }
}
