package io.foreknown.feeds.story;

import io.foreknown.domain.claim.Retraction;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.story.Version.Carried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All versions of all stories so far, as far as retractions need them.
 *
 * <p>What is published of a story is a function of the set of its versions: each one's claims, and
 * in each one a retraction of every claim that an older one carries and it does not. So neither
 * order nor repetition matters.
 *
 * <p>Grows with the versions, in the memory that it is given. A version costs as many rows as its
 * story has versions, times its claims.
 */
public final class Versions {
  private final Map<String, String> stories;

  /**
   * Continues with what the memory holds.
   *
   * @param name of the map in it
   */
  public Versions(Memory memory, String name) {
    this.stories = memory.map(name);
  }

  /** Whether a version with another content is known under the same revision. */
  boolean contradicts(String story, Version version) {
    return known(story).stream()
        .anyMatch(
            other ->
                other.revision() == version.revision() && !other.hash().equals(version.hash()));
  }

  /**
   * Takes a version; of several with the same revision, what all of them carry counts.
   *
   * @return what the version retracts of older ones, and what newer ones retract of it
   */
  public List<Item> add(String story, Version version) {
    List<Version> known = known(story);
    Version whole = known.stream().reduce(version, Version::with);
    List<Version> others =
        known.stream().filter(other -> other.revision() != whole.revision()).toList();
    List<Version> all = new ArrayList<>(others);
    all.add(whole);
    all.sort(Comparator.comparingLong(Version::revision));
    if (!all.equals(known)) {
      stories.put(story, Version.writeAll(all));
    }
    return retractions(whole, others);
  }

  private List<Version> known(String story) {
    return Version.readAll(stories.get(story));
  }

  private static List<Item> retractions(Version version, List<Version> others) {
    Map<String, Carried> before = new LinkedHashMap<>();
    others.stream()
        .filter(other -> other.revision() < version.revision())
        .flatMap(other -> other.claims().stream())
        .forEach(claim -> before.putIfAbsent(claim.id(), claim));
    Stream<Item> later =
        others.stream()
            .filter(other -> other.revision() > version.revision())
            .flatMap(other -> retractions(other, version.claims()));
    return Stream.concat(retractions(version, before.values()), later).toList();
  }

  private static Stream<Item> retractions(Version by, Collection<Carried> claims) {
    return by.lacking(claims).stream()
        .map(claim -> new Item.Accepted(retraction(claim, by), by.origin()));
  }

  private static Retraction retraction(Carried claim, Version by) {
    return Retraction.of(claim.id(), claim.type(), by.revision(), by.moment(), by.embargo());
  }
}
