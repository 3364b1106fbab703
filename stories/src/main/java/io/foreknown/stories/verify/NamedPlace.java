package io.foreknown.stories.verify;

import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place is what its words stand for, and lies in nothing that the text does not name. */
final class NamedPlace implements Check {
  @Override
  public String word() {
    return "named place";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (!(field.value() instanceof Value.OfPlaces of)) {
      return null;
    }
    String words = story.words(field.range());
    for (Place place : of.places()) {
      if (!isNamed(story, place, words)) {
        return "is no place that the words stand for";
      }
      boolean own = place.id().equals(OwnId.of(place.name()));
      if (own && (place.geometry() != null || !liesInText(story, place))) {
        return "lies in what the text does not name";
      }
    }
    return null;
  }

  private static boolean isNamed(StoryFacts story, Place place, String words) {
    if (StoryFacts.holds(words, place.name())) {
      return true;
    }
    State state = state(words);
    Place known = story.names().place(words, Set.copyOf(place.lineage()));
    return (state != null && state.code().equals(place.id()))
        || (known != null && known.id().equals(place.id()))
        || PlaceCheck.isCapital(place, words);
  }

  private static @Nullable State state(String words) {
    State named = States.shipped().of(words);
    return named == null ? States.shipped().ofCapital(words) : named;
  }

  /** Each broader place is named, or is one in which another of them lies by a lookup. */
  private static boolean liesInText(StoryFacts story, Place place) {
    return place.lineage().stream()
        .allMatch(
            id ->
                isNamed(story, id)
                    || place.lineage().stream()
                        .anyMatch(other -> isNamed(story, other) && liesIn(story, other, id)));
  }

  private static boolean liesIn(StoryFacts story, String id, String broader) {
    Place known = story.names().place(id, Set.of());
    return known != null && known.lineage().contains(broader);
  }

  private static boolean isNamed(StoryFacts story, String id) {
    State state = IsoCode.isCode(id) ? States.shipped().coded(id) : null;
    if (state != null) {
      return Stream.of(state.names(), state.adjectives())
              .flatMap(words -> words.stream())
              .anyMatch(story::names)
          || (!state.capital().isEmpty() && story.names(state.capital()));
    }
    if (id.startsWith(OwnId.PREFIX)) {
      return story.names(id.substring(OwnId.PREFIX.length()).replace('-', ' '));
    }
    Place known = story.names().place(id, Set.of());
    return known != null && known.id().equals(id) && story.names(known.name());
  }
}
