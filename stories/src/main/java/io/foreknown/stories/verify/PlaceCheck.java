package io.foreknown.stories.verify;

import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place is named in the text; its id is a lookup's, an ISO code, or its own name. */
final class PlaceCheck implements Check {
  @Override
  public String word() {
    return "place";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    List<Place> places = field.value() instanceof Value.OfPlaces of ? of.places() : List.of();
    for (Place place : places) {
      boolean own = place.id().equals(OwnId.of(place.name()));
      String words = story.words(field.range());
      boolean named =
          isCapital(place, words)
              || (own
                  ? story.hasWords(place.name())
                  : isKnown(story, place, words, state(field, words)));
      if (!named) {
        return "'%s' is not named in the text".formatted(place.name());
      }
    }
    return null;
  }

  /** "The capital" stands for the one of the country that it lies in. */
  static boolean isCapital(Place place, String words) {
    State state = States.shipped().ofCapital(place.name());
    return words.endsWith("capital") && state != null && place.lineage().contains(state.code());
  }

  /** By name, adjective or capital; where the story is about it, by a city of its dateline too. */
  private static @Nullable State state(Field field, String words) {
    State named = States.shipped().of(words);
    if (named != null) {
      return named;
    }
    return field.how() == How.ANCHOR
        ? States.shipped().ofDateline(words)
        : States.shipped().ofCapital(words);
  }

  private static boolean isKnown(
      StoryFacts story, Place place, String words, @Nullable State state) {
    boolean country = state != null && state.code().equals(place.id());
    boolean code = IsoCode.isCode(place.id()) && country;
    Place known = story.names().place(place.id(), Set.of());
    return code
        || (place.equals(known)
            && (country || story.hasWords(place.name()) || isAlias(story, place, words)));
  }

  private static boolean isAlias(StoryFacts story, Place place, String words) {
    Place named = story.names().place(words, Set.copyOf(place.lineage()));
    return named != null && named.id().equals(place.id());
  }
}
