package io.foreknown.stories.frame;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The country that a story is about.
 *
 * @param code ISO 3166-1
 * @param range where it is named
 */
record HomeCountry(String code, Range range) {
  /** "BERLIN, 3 May (Agency) -" or "OBERAU, Germany -", at the head of a text. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A\\s*+(?:[^\\n]{1,200}\\n\\h*\\n\\s*+)?((?:\\p{Lu}[\\p{L}.'-]*[ ,]*){1,5})(?:,|\\()[^\\n]{0,80}?(?:-|–|—)\\s");

  /** Characters within which a dateline stands, a headline before it included. */
  private static final int HEAD = 600;

  /** Words of a state's name. */
  private static final int LONGEST = 4;

  /** Mentions by an adjective that one by name is worth. */
  private static final int NAMED = 3;

  /** The same of a dateline. */
  private static final int DATELINED = 6;

  /** Behind the adjective of the state that a place lies in. */
  private static final Set<String> HERE =
      Set.of(
          "city",
          "town",
          "village",
          "island",
          "province",
          "region",
          "coast",
          "capital",
          "state",
          "district",
          "department",
          "port",
          "resort");

  /** Behind an adjective that is of somebody from abroad, or part of another name. */
  private static final Set<String> ABROAD =
      Set.of(
          "columbia",
          "virgin",
          "guiana",
          "polynesia",
          "samoa",
          "ocean",
          "sea",
          "airlines",
          "airways",
          "alert",
          "alerts",
          "warning",
          "warnings",
          "military",
          "forces",
          "jets",
          "aid",
          "embassy",
          "consulate",
          "nationals",
          "citizens",
          "tourists",
          "tourist",
          "travellers",
          "ambassador",
          "intelligence",
          "foreign",
          "government",
          "officials",
          "official",
          "diplomat",
          "diplomats",
          "spies",
          "woman",
          "women",
          "man",
          "men",
          "couple",
          "journalist",
          "company",
          "firm",
          "news",
          "agency",
          "newspaper",
          "language",
          "adviser",
          "advisers",
          "ship",
          "border",
          "leader",
          "president",
          "drone",
          "missile",
          "troops");

  /** Behind a city of a dateline that names no more: its day, its agency, or the text. */
  private static final Pattern ALONE =
      Pattern.compile("\\s*(?:,\\s*(?:\\p{L}{3,9}\\.? )?\\d|\\(|-|–|—)");

  private static final Pattern PART = Pattern.compile("\\p{Lu}[^,()\\n–—-]*");

  /** As the place of what a story says no place of. */
  Field field(Names names) {
    Place place = names.place(code, Set.of());
    return new Field(
        new Value.OfPlaces(List.of(place == null ? bare() : place)),
        range,
        How.ANCHOR,
        "the country that the story is about");
  }

  private Place bare() {
    return new Place(code, code, null, Level.COUNTRY, List.of(), null);
  }

  /** Where a dateline ends: its day is that of the report; 0 when there is none. */
  static int datelineEnd(String text) {
    Matcher matcher = DATELINE.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    return matcher.find() ? matcher.end() : 0;
  }

  /**
   * The country of which the story speaks most: by its name, its adjective or its capital, one of
   * its dateline some more; null when it speaks of none, or of several as much.
   */
  static @Nullable HomeCountry of(StoryText text) {
    HomeCountry dateline = dateline(text.text());
    Map<String, Range> where = new LinkedHashMap<>();
    Map<String, Integer> votes = new LinkedHashMap<>();
    if (dateline != null) {
      where.put(dateline.code(), dateline.range());
      votes.put(dateline.code(), DATELINED);
    }
    int end = dateline == null ? 0 : datelineEnd(text.text());
    for (Sentence sentence : text.sentences()) {
      if (!Headlines.isCapitalised(sentence)) {
        count(sentence, sentence.range().from() < end ? sentence.place(end) : 0, where, votes);
      }
    }
    String most = most(votes);
    Range at = most == null ? null : where.get(most);
    return most == null || at == null ? null : new HomeCountry(most, at);
  }

  /**
   * The numbers of the sentences that name another country than this: what they tell without a
   * place may have happened there.
   */
  Set<Integer> elsewhere(StoryText text) {
    Set<Integer> found = new HashSet<>();
    int end = datelineEnd(text.text());
    for (Sentence sentence : text.sentences()) {
      Map<String, Integer> votes = new LinkedHashMap<>();
      count(
          sentence,
          sentence.range().from() < end ? sentence.place(end) : 0,
          new LinkedHashMap<>(),
          votes);
      votes.remove(code);
      if (!votes.isEmpty()) {
        found.add(sentence.index());
      }
    }
    return found;
  }

  private static void count(
      Sentence sentence, int first, Map<String, Range> where, Map<String, Integer> votes) {
    int at = first;
    while (at < sentence.size()) {
      int to = sentence.at(at).isCapital() ? end(sentence, at) : at;
      if (to > at) {
        Range range = sentence.range(at, to);
        State state = state(range.of(sentence.story()));
        int weight = weight(sentence, range, at, to);
        if (state != null && weight > 0) {
          where.putIfAbsent(state.code(), range);
          votes.merge(state.code(), weight, Integer::sum);
        }
      }
      at = Math.max(to, at + 1);
    }
  }

  /** An adjective counts less than a name, and neither where it is of somebody from abroad. */
  private static int weight(Sentence sentence, Range range, int from, int to) {
    if (ABROAD.contains(sentence.word(to)) || isSurname(sentence, from, to)) {
      return 0;
    }
    String words = range.of(sentence.story());
    boolean name = States.shipped().named(words) != null;
    boolean people = !name && words.endsWith("s") && !words.endsWith("ss");
    return name || HERE.contains(sentence.word(to)) ? NAMED : people ? 0 : 1;
  }

  /** "Marco Tulio Montenegro": behind two other names it is a surname. */
  private static boolean isSurname(Sentence sentence, int from, int to) {
    return from > 2
        && to - from == 1
        && sentence.at(from - 1).isCapital()
        && sentence.at(from - 2).isCapital()
        && sentence.at(from - 1).isWord()
        && sentence.at(from - 2).isWord();
  }

  /** Behind the longest name of a state that begins here; the same place when none does. */
  private static int end(Sentence sentence, int at) {
    for (int to = Math.min(sentence.size(), at + LONGEST); to > at; to--) {
      if (state(sentence.range(at, to).of(sentence.story())) != null) {
        return to;
      }
    }
    return at;
  }

  private static @Nullable State state(String words) {
    State state = States.shipped().of(words);
    return state == null ? States.shipped().ofCapital(words) : state;
  }

  private static @Nullable String most(Map<String, Integer> votes) {
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> each : votes.entrySet()) {
      if (each.getValue() > most) {
        second = most;
        most = each.getValue();
        best = each.getKey();
      } else {
        second = Math.max(second, each.getValue());
      }
    }
    return most > second && (most >= NAMED || second == 0) ? best : null;
  }

  private static @Nullable HomeCountry dateline(String text) {
    Matcher matcher = DATELINE.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    if (!matcher.find()) {
      return null;
    }
    Matcher part = PART.matcher(text).region(matcher.start(1), matcher.end());
    while (part.find()) {
      String name = part.group().strip();
      State named = States.shipped().named(name);
      State capital = named == null ? States.shipped().ofCapital(name) : named;
      State state =
          capital == null && ALONE.matcher(text.substring(part.end())).lookingAt()
              ? States.shipped().ofDateline(name)
              : capital;
      if (state != null) {
        return new HomeCountry(state.code(), new Range(part.start(), part.start() + name.length()));
      }
    }
    return null;
  }
}
