package io.foreknown.producers.claimreview;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Party;
import io.foreknown.producers.jsonld.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons and organisations: known by their names, for which a register of parties has aliases. */
final class Parties {
  private Parties() {}

  /** Those that have a name, each once. */
  static List<Party> all(Thing thing, String field) {
    List<Party> parties = new ArrayList<>();
    for (Thing one : thing.things(field)) {
      Party party = party(one);
      if (party != null && parties.stream().noneMatch(known -> known.id().equals(party.id()))) {
        parties.add(party);
      }
    }
    return parties;
  }

  /** The first of them; null when there is none. */
  static @Nullable Party first(Thing thing, String field) {
    List<Party> all = all(thing, field);
    return all.isEmpty() ? null : all.get(0);
  }

  private static @Nullable Party party(Thing thing) {
    String name = thing.text("name");
    return name == null
        ? null
        : thing.attempt(
            "name",
            () -> {
              String id = name.length() <= Limits.ID ? name : StableId.of(name);
              return new Party(id, name, List.of());
            });
  }
}
