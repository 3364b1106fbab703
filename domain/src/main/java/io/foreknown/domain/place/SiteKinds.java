package io.foreknown.domain.place;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Site kinds and their broader kinds, which keep a warning for one kind of site away from an attack
 * on another. A kind that is not listed restricts nothing.
 *
 * @param broader the next broader kind of each kind; a kind that is only a broader one is listed
 *     too
 */
public record SiteKinds(Map<String, String> broader) {
  private static final SiteKinds SHIPPED =
      new SiteKinds(
          Map.ofEntries(
              Map.entry("concert-hall", "large-gathering"),
              Map.entry("theatre", "large-gathering"),
              Map.entry("stadium", "large-gathering"),
              Map.entry("festival", "large-gathering"),
              Map.entry("market", "large-gathering"),
              Map.entry("synagogue", "place-of-worship"),
              Map.entry("church", "place-of-worship"),
              Map.entry("mosque", "place-of-worship"),
              Map.entry("airport", "transport"),
              Map.entry("railway-station", "transport"),
              Map.entry("metro", "transport"),
              Map.entry("school", "education"),
              Map.entry("university", "education"),
              Map.entry("hospital", "health")));

  /** Copies the map. */
  public SiteKinds {
    broader = Map.copyOf(broader);
  }

  /** The kinds that the product brings along. */
  public static SiteKinds shipped() {
    return SHIPPED;
  }

  /** Whether both kinds are listed and one is the other or contains it. */
  public boolean agree(@Nullable String one, @Nullable String other) {
    return isListed(one) && isListed(other) && (contains(one, other) || contains(other, one));
  }

  /** Whether both kinds are listed and neither is the other or contains it. */
  public boolean exclude(@Nullable String one, @Nullable String other) {
    return isListed(one) && isListed(other) && !contains(one, other) && !contains(other, one);
  }

  private boolean isListed(@Nullable String kind) {
    return kind != null && (broader.containsKey(kind) || broader.containsValue(kind));
  }

  /** Walks up from the narrower kind; a circle in the settings ends the walk. */
  private boolean contains(@Nullable String broad, @Nullable String narrow) {
    Set<String> seen = new HashSet<>();
    String kind = narrow;
    while (kind != null && seen.add(kind)) {
      if (kind.equals(broad)) {
        return true;
      }
      kind = broader.get(kind);
    }
    return false;
  }
}
