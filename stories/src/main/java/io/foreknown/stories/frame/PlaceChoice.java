package io.foreknown.stories.frame;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.PlaceHit;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The place that words of a sentence are about: the narrowest of those that stand near. */
final class PlaceChoice {
  /** Tokens that a clause between weighs. */
  private static final int CLAUSE = 12;

  /** Tokens that a comma between weighs. */
  private static final int COMMA = 3;

  private static final List<Level> BROAD_TO_NARROW =
      List.of(Level.COUNTRY, Level.REGION, Level.CITY, Level.DISTRICT, Level.SITE);

  /** Where somebody speaks, and nothing happens. */
  private static final Set<String> AUDIENCE =
      Set.of(
          "reporters",
          "journalists",
          "told",
          "conference",
          "interview",
          "said",
          "meeting",
          "embassy",
          "ambassador");

  private final Marked marked;

  PlaceChoice(Marked marked) {
    this.marked = marked;
  }

  /**
   * The place of what happens at a token; null when none is said.
   *
   * @param from only places from this token on count
   * @param to and before this one
   */
  @Nullable Field near(int at, int from, int to) {
    return near(at, at, from, to);
  }

  /**
   * The place of what happens by these words; null when none is said.
   *
   * @param first the first of the words
   * @param at behind the last of them
   */
  @Nullable Field near(int first, int at, int from, int to) {
    List<PlaceHit> located = new ArrayList<>(marked.places());
    located.removeIf(
        hit -> hit.from() < from || hit.from() >= to || !hit.located() || isOfSpeaker(hit));
    located.sort(Comparator.comparingInt(hit -> distance(hit, first, at)));
    if (located.isEmpty()) {
      return site(from, to);
    }
    PlaceHit best = located.get(0);
    for (PlaceHit hit : located) {
      if (isBare(best) && !isBare(hit) && !hit.isBroad()) {
        return combined(best, hit);
      }
      if (isWithinReach(best, hit) && rank(hit) > rank(best) && (!isBare(hit) || best.isBroad())) {
        best = isBare(hit) ? best : hit;
      }
    }
    if (isBare(best)) {
      PlaceHit broad = located.stream().filter(hit -> !isBare(hit)).findFirst().orElse(null);
      return broad == null ? null : combined(best, broad);
    }
    return field(best.place(), best.range(), best.known());
  }

  /** A site that is named, although no word says that something is there; null for none. */
  private @Nullable Field site(int from, int to) {
    return marked.places().stream()
        .filter(
            hit ->
                hit.from() >= from
                    && hit.from() < to
                    && hit.known()
                    && hit.place().level() == Level.SITE)
        .findFirst()
        .map(hit -> field(hit.place(), hit.range(), true))
        .orElse(null);
  }

  /** All places from a token on that are more than a kind of site. */
  List<PlaceHit> named(int from, int to) {
    return marked.places().stream()
        .filter(hit -> hit.from() >= from && hit.from() < to && !isBare(hit) && !isOfSpeaker(hit))
        .toList();
  }

  private static boolean isWithinReach(PlaceHit one, PlaceHit other) {
    return Math.abs(other.from() - one.to()) <= CLAUSE
        || Math.abs(one.from() - other.to()) <= CLAUSE;
  }

  private boolean isOfSpeaker(PlaceHit hit) {
    return AUDIENCE.contains(marked.sentence().word(hit.from() - 2));
  }

  private int distance(PlaceHit hit, int first, int behind) {
    int at = hit.to() <= first ? first : behind;
    int tokens = hit.from() >= at ? hit.from() - at : 2 * Math.max(0, at - hit.to());
    int commas = 0;
    for (int i = Math.min(at, hit.to()); i < Math.max(at, hit.from()); i++) {
      commas += marked.sentence().word(i).equals(",") ? COMMA : 0;
    }
    return tokens + commas + CLAUSE * marked.clauses().between(hit.from(), at);
  }

  /** Only a kind of site, and nobody says where. */
  static boolean isBare(PlaceHit hit) {
    Place place = hit.place();
    return place.kind() != null
        && place.lineage().isEmpty()
        && place.id().startsWith(OwnId.PREFIX)
        && Character.isLowerCase(place.name().charAt(0));
  }

  private static int rank(PlaceHit hit) {
    return hit.place().level() == Level.SITE && isBare(hit)
        ? 0
        : 1 + BROAD_TO_NARROW.indexOf(hit.place().level());
  }

  /** "The synagogue", and Moscow elsewhere in the sentence. */
  private static Field combined(PlaceHit kind, PlaceHit where) {
    Place outer = where.place();
    String name = "%s in %s".formatted(kind.place().name(), outer.name());
    List<String> lineage = Stream.concat(Stream.of(outer.id()), outer.lineage().stream()).toList();
    return field(
        new Place(OwnId.of(name), name, kind.place().kind(), Level.SITE, lineage, null),
        kind.range().hull(where.range()),
        false);
  }

  static Field field(Place place, Range range, boolean known) {
    return new Field(
        new Value.OfPlaces(List.of(place)), range, known ? How.GAZETTEER : How.TEXT, null);
  }
}
