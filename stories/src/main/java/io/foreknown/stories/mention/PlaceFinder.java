package io.foreknown.stories.mention;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a sentence: names that a lookup knows, and capitalised names behind a word
 * such as "in". A place that no lookup knows has an {@link OwnId}; what stands behind it after a
 * comma or "in" is what it lies in.
 */
public final class PlaceFinder {
  /** Places that a name may lie in by the text alone: street, quarter, city, region, country. */
  private static final int DEEPEST = 5;

  /** Tokens between a place and what it lies in, as in ", a small town in". */
  private static final int APPOSITION = 8;

  private final Names names;
  private final Set<String> countries;
  private final Set<String> named;
  private final @Nullable String home;
  private final Map<String, Place> inStory = new HashMap<>();

  /**
   * With what is known.
   *
   * @param countries ISO codes of the countries that the story speaks of, which narrow what a name
   *     means
   * @param named those of them that it names itself, and not only a place in them
   * @param home the one country that the story is about; null when it names none, or several
   */
  public PlaceFinder(Names names, Set<String> countries, Set<String> named, @Nullable String home) {
    this.names = names;
    this.countries = Set.copyOf(countries);
    this.named = Set.copyOf(named);
    this.home = home;
  }

  /** The places, in their order. */
  public List<PlaceHit> in(Sentence sentence, List<CueHit> cues) {
    List<PlaceHit> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      int end = Capitals.end(sentence, at);
      PlaceHit hit = end == at ? null : named(sentence, at, end);
      if (hit != null) {
        found.add(hit);
      }
      at = hit != null ? Math.max(hit.to(), at + 1) : Math.max(end, at + 1);
    }
    capital(sentence, found);
    for (int i = found.size() - 2; i >= 0; i--) {
      found.set(i, within(sentence, found.get(i), found.get(i + 1)));
    }
    return SiteMentions.added(sentence, cues, found);
  }

  /**
   * The longest known stretch that begins in the capitals, else all of them if they are located.
   */
  private @Nullable PlaceHit named(Sentence sentence, int from, int end) {
    for (int begin = from; begin < end; begin++) {
      for (int to = end; to > begin; to--) {
        Place known = known(sentence.range(begin, to).of(sentence.story()));
        if (known != null && !isPartOfOther(sentence, begin, to, end)) {
          return new PlaceHit(
              known, begin, to, sentence.range(begin, to), isLocated(sentence, begin, to), true);
        }
      }
    }
    PlaceHit again = again(sentence, from, end);
    if (again != null) {
      return again;
    }
    int begin = isCommon(sentence.word(from)) ? from + 1 : from;
    int site = SiteNames.end(sentence, end);
    if (site > end && begin < end && !isOther(sentence, begin, end)) {
      String name = sentence.range(begin, site).of(sentence.story());
      Place registered = known(name);
      if (registered != null) {
        return new PlaceHit(
            registered,
            begin,
            site,
            sentence.range(begin, site),
            isLocated(sentence, begin, site),
            true);
      }
      return new PlaceHit(
          own(sentence, name, site), begin, site, sentence.range(begin, site), true, false);
    }
    boolean located = begin < end && isLocated(sentence, begin, end);
    boolean ownSite = end - begin >= 2 && PlaceWords.SITE_ENDS.contains(sentence.word(end - 1));
    if (begin >= end || (!located && !ownSite) || isOther(sentence, begin, end)) {
      return null;
    }
    String name = sentence.range(begin, end).of(sentence.story());
    return new PlaceHit(
        own(sentence, name, end), begin, end, sentence.range(begin, end), located, false);
  }

  /** "In the capital", of the country that the story is about. */
  private void capital(Sentence sentence, List<PlaceHit> found) {
    State state = home == null ? null : States.shipped().coded(home);
    for (int at = 2; state != null && !state.capital().isEmpty() && at < sentence.size(); at++) {
      boolean here =
          Set.of("the", "this").contains(sentence.word(at - 1))
              || state.equals(States.shipped().ofAdjective(sentence.at(at - 1).text()));
      if (sentence.word(at).equals("capital")
          && here
          && PlaceWords.LOCATING.contains(
              sentence.word(
                  sentence.word(at - 1).equals("the") || sentence.word(at - 1).equals("this")
                      ? at - 2
                      : at - 3))) {
        Place known = names.place(state.capital(), Set.of(state.code()));
        Place place =
            known == null
                ? new Place(
                    OwnId.of(state.capital()),
                    state.capital(),
                    null,
                    Level.CITY,
                    List.of(state.code()),
                    null)
                : known;
        found.add(
            new PlaceHit(
                place, at - 1, at + 1, sentence.range(at - 1, at + 1), true, known != null));
      }
    }
    found.sort(java.util.Comparator.comparingInt(PlaceHit::from));
  }

  /** A name that the story has located elsewhere. */
  private @Nullable PlaceHit again(Sentence sentence, int from, int end) {
    Place place = inStory.get(sentence.range(from, end).of(sentence.story()));
    return place == null
        ? null
        : new PlaceHit(
            place,
            from,
            end,
            sentence.range(from, end),
            isLocated(sentence, from, end) || Set.of("for", "of").contains(sentence.word(from - 1)),
            false);
  }

  /** Learns the places that a sentence locates, for the sentences that only name them. */
  public void learn(Sentence sentence) {
    for (PlaceHit hit : in(sentence, List.of())) {
      if (!hit.known()) {
        inStory.merge(
            hit.range().of(sentence.story()),
            hit.place(),
            (one, other) -> other.lineage().size() > one.lineage().size() ? other : one);
      }
    }
  }

  private @Nullable Place known(String name) {
    State state = States.shipped().named(name);
    if (state != null) {
      Place place = names.place(state.code(), Set.of());
      return place == null
          ? new Place(state.code(), state.names().get(0), null, Level.COUNTRY, List.of(), null)
          : place;
    }
    return name.length() < 3 ? null : names.place(name, countries);
  }

  /** A place's name within a longer one is no place: "Moscow" in "Moscow State University". */
  private static boolean isPartOfOther(Sentence sentence, int begin, int to, int end) {
    boolean personal =
        begin > 0
            && sentence.at(begin - 1).isCapital()
            && !PlaceWords.LOCATING.contains(sentence.word(begin - 1))
            && !PlaceWords.BETWEEN.contains(sentence.word(begin - 1));
    return (to < end
            && sentence.at(to).isCapital()
            && PlaceWords.SITE_ENDS.contains(sentence.word(end - 1)))
        || (personal && to == end && to - begin == 1 && !sentence.word(begin - 1).equals("the"));
  }

  private static boolean isLocated(Sentence sentence, int from, int to) {
    int before = from - 1;
    while (before >= 0 && isBetween(sentence, before)) {
      if (sentence.word(before).equals("of")
          && PlaceWords.BEHIND.contains(sentence.word(before - 1))) {
        return true;
      }
      before--;
    }
    String word = sentence.word(before);
    return (PlaceWords.LOCATING.contains(word) && !isDirection(sentence, before))
        || PlaceWords.BEHIND.contains(sentence.word(to));
  }

  /** "On the Indonesian island of". */
  private static boolean isBetween(Sentence sentence, int at) {
    return PlaceWords.BETWEEN.contains(sentence.word(at))
        || (sentence.at(at).isCapital()
            && States.shipped().ofAdjective(sentence.at(at).text()) != null
            && PlaceWords.BETWEEN.contains(sentence.word(at + 1)));
  }

  /** "To" and "from" locate only places, and are no help with a name that nobody knows. */
  private static boolean isDirection(Sentence sentence, int before) {
    return sentence.word(before).equals("to") || sentence.word(before).equals("from");
  }

  private static boolean isCommon(String word) {
    return PlaceWords.NO_PLACE.contains(word);
  }

  private boolean isOther(Sentence sentence, int from, int end) {
    boolean possessive = sentence.word(end).equals("'s") || sentence.word(end).equals("’s");
    String last = sentence.word(end - 1);
    return Stream.of(sentence.word(from), last).anyMatch(PlaceFinder::isCommon)
        || possessive
        || States.shipped().ofAdjective(last) != null
        || names.party(sentence.range(from, end).of(sentence.story())) != null;
  }

  private Place own(Sentence sentence, String name, int end) {
    String last = sentence.word(end - 1);
    boolean site = PlaceWords.SITE_ENDS.contains(last);
    Level level =
        site
            ? Level.SITE
            : PlaceWords.BEHIND.contains(sentence.word(end))
                    && !sentence.word(end).equals("city")
                    && !sentence.word(end).equals("town")
                    && !sentence.word(end).equals("village")
                ? Level.REGION
                : Level.CITY;
    String country = country(name);
    List<String> lineage = country == null ? List.of() : List.of(country);
    return new Place(OwnId.of(name), name, null, level, lineage, null);
  }

  /** A capital lies in its own state, where the story names that one; all else in the home. */
  private @Nullable String country(String name) {
    State state = States.shipped().ofCapital(name);
    return state != null && (home == null || named.contains(state.code())) ? state.code() : home;
  }

  /** "Oberau, a small town in Bavaria". */
  private static boolean isDescribed(Sentence sentence, int from, int to) {
    boolean described =
        to - from <= APPOSITION
            && sentence.word(from).equals(",")
            && Set.of("a", "an", "the").contains(sentence.word(from + 1))
            && sentence.word(to - 1).equals("in");
    for (int at = from + 1; described && at < to; at++) {
      described = sentence.at(at).isWord() && !sentence.at(at).isCapital();
    }
    return described;
  }

  /** A place that no lookup knows lies in the one behind it. */
  private static PlaceHit within(Sentence sentence, PlaceHit hit, PlaceHit next) {
    int gap = next.from() - hit.to();
    String between = sentence.word(hit.to());
    boolean adjacent =
        (gap == 1 && (between.equals(",") || between.equals("in")))
            || (gap <= 4 && between.equals(",") && sentence.word(hit.to() + 1).equals("in"))
            || (gap <= 4 && between.equals("in"))
            || isDescribed(sentence, hit.to(), next.from());
    if (hit.known() || !adjacent || next.place().lineage().size() > DEEPEST) {
      return hit;
    }
    Place place = hit.place();
    List<String> lineage =
        Stream.concat(Stream.of(next.place().id()), next.place().lineage().stream()).toList();
    return new PlaceHit(
        new Place(place.id(), place.name(), place.kind(), place.level(), lineage, null),
        hit.from(),
        hit.to(),
        hit.range(),
        hit.located(),
        false);
  }
}
