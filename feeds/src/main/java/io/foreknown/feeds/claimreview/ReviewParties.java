package io.foreknown.feeds.claimreview;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Party;
import io.foreknown.feeds.jsonld.Thing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Persons and organisations: known by their names, for which a register of parties has aliases;
 * where nobody has a name, by their addresses.
 */
final class ReviewParties {
  private ReviewParties() {}

  /** Those that have a name, else those that have an address, each once. */
  static List<Party> all(Thing thing, String field) {
    List<Thing> things = thing.things(field);
    List<Party> named = known(things, "name");
    return named.isEmpty() ? known(things, "url") : named;
  }

  private static List<Party> known(List<Thing> things, String by) {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (Thing one : things) {
      Party party = party(one, by);
      if (party != null) {
        parties.putIfAbsent(party.id(), party);
      }
    }
    return List.copyOf(parties.values());
  }

  /** The first of them; null when there is none. */
  static @Nullable Party first(Thing thing, String field) {
    List<Party> all = all(thing, field);
    return all.isEmpty() ? null : all.get(0);
  }

  private static @Nullable Party party(Thing thing, String by) {
    return thing.parsed(
        by,
        name -> {
          String id = name.length() <= Limits.ID ? name : StableId.of(name);
          return new Party(id, name, List.of());
        });
  }
}
