package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of a place of which a name is given.
 *
 * @param within ids of places, of which it must lie in every one
 * @param level null when it may be of any
 */
public record Hints(Set<String> within, @Nullable Level level) {
  /** Nothing else is known. */
  public static final Hints NONE = new Hints(Set.of(), null);

  /** Copies the set. */
  public Hints {
    within = Set.copyOf(within);
  }

  /** Whether the place may be the one that is meant; a place lies in itself. */
  boolean allow(Place place) {
    return (level == null || level == place.level())
        && within.stream().allMatch(id -> place.id().equals(id) || place.lineage().contains(id));
  }
}
