package io.foreknown.stories.draft;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;

/** What a field of a draft holds. */
public sealed interface Value {
  /** A text or a word, such as a hazard or an audience. */
  record OfWord(String word) implements Value {}

  /** One party. */
  record OfParty(Party party) implements Value {}

  /** Several parties. */
  record OfParties(List<Party> parties) implements Value {
    /** Copies the list. */
    public OfParties {
      parties = List.copyOf(parties);
    }
  }

  /** Who did it. */
  record OfPerpetrators(Perpetrators perpetrators) implements Value {}

  /** Places. */
  record OfPlaces(List<Place> places) implements Value {
    /** Copies the list. */
    public OfPlaces {
      places = List.copyOf(places);
    }
  }

  /** A time. */
  record OfSpan(Span span) implements Value {}

  /** A number. */
  record OfCount(Count count) implements Value {}

  /** What somebody holds. */
  record OfPosition(Position position) implements Value {}
}
