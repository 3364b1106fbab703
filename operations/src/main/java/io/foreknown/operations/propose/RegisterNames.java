package io.foreknown.operations.propose;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.stories.name.Names;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gazetteer and the parties, as stories ask them; never a guess. */
public record RegisterNames(Registers registers) implements Names {
  /** In the given countries alone, else "Donald" is a city; of a city and its region the city. */
  @Override
  public @Nullable Place place(String name, Set<String> within) {
    List<Place> candidates =
        candidates(name).stream()
            .filter(place -> within.isEmpty() || liesIn(place, within))
            .toList();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    List<Place> cities =
        candidates.stream()
            .filter(place -> place.level() == Level.CITY && !within.isEmpty())
            .toList();
    return cities.size() == 1 ? cities.get(0) : null;
  }

  private List<Place> candidates(String name) {
    Lookup<Place> found = registers.gazetteer().find(name);
    if (found instanceof Lookup.Found<Place> one) {
      return List.of(one.value());
    }
    return found instanceof Lookup.Ambiguous<Place> several ? several.candidates() : List.of();
  }

  private static boolean liesIn(Place place, Set<String> within) {
    return within.contains(place.id()) || place.lineage().stream().anyMatch(within::contains);
  }

  @Override
  public @Nullable Party party(String name) {
    return registers.parties().find(name) instanceof Lookup.Found<Party> found
        ? found.value()
        : null;
  }
}
