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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The country that a story is about: that of its dateline, else the only one that it names.
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

  /** The country; null when there is no dateline and the story names none, or several. */
  static @Nullable HomeCountry of(StoryText text) {
    HomeCountry dateline = dateline(text.text());
    return dateline == null ? named(text) : dateline;
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
      State state = named == null ? States.shipped().ofCapital(name) : named;
      if (state != null) {
        return new HomeCountry(state.code(), new Range(part.start(), part.start() + name.length()));
      }
    }
    return null;
  }

  private static @Nullable HomeCountry named(StoryText text) {
    Map<String, Range> named = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (int at = 0; at < sentence.size(); at++) {
        for (int to = at + 1;
            sentence.at(at).isCapital() && to <= Math.min(sentence.size(), at + 3);
            to++) {
          State state = States.shipped().named(sentence.range(at, to).of(text.text()));
          if (state != null) {
            named.putIfAbsent(state.code(), sentence.range(at, to));
          }
        }
      }
    }
    return named.size() == 1
        ? new HomeCountry(named.keySet().iterator().next(), named.values().iterator().next())
        : null;
  }
}
