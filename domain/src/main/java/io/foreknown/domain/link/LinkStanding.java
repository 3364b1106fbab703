package io.foreknown.domain.link;

import io.foreknown.domain.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the links of one event with older ones, put together from its meeting points.
 *
 * @param version of the last change that subscribers saw; kept after a retraction, so that the
 *     versions of each link only grow
 * @param byPoint the best links that each meeting point found; points that found none are absent
 */
public record LinkStanding(long version, SortedMap<Integer, List<Link>> byPoint) {
  /** Nothing known yet. */
  public static final LinkStanding NONE = new LinkStanding(0, new TreeMap<>());

  /** Copies the map. */
  public LinkStanding {
    byPoint = new TreeMap<>(byPoint);
  }

  /**
   * The links that stand: the best of all meeting points. Of a link that moves from one to another,
   * the word of the least that found it counts.
   */
  public List<Link> links() {
    Map<String, Link> all = new HashMap<>();
    byPoint.values().forEach(given -> given.forEach(link -> all.putIfAbsent(link.id(), link)));
    return BestLinks.of(all.values());
  }

  /** The standing after a meeting point has found other links than before. */
  public LinkStanding after(int point, List<Link> links) {
    SortedMap<Integer, List<Link>> given = new TreeMap<>(byPoint);
    if (links.isEmpty()) {
      given.remove(point);
    } else {
      given.put(point, List.copyOf(links));
    }
    LinkStanding next = new LinkStanding(version, given);
    return next.links().equals(links()) ? next : new LinkStanding(version + 1, given);
  }

  /** What subscribers receive of the step from {@code before} to here. */
  public List<Versioned<Link>> changesSince(LinkStanding before) {
    Map<String, Link> gone = new HashMap<>();
    before.links().forEach(link -> gone.put(link.id(), link));
    List<Versioned<Link>> emitted = new ArrayList<>();
    for (Link link : links()) {
      if (!link.equals(gone.remove(link.id()))) {
        emitted.add(new Versioned<>(link, version, false));
      }
    }
    gone.values().forEach(link -> emitted.add(new Versioned<>(link, version, true)));
    return emitted;
  }
}
