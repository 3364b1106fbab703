package io.foreknown.domain.match;

import io.foreknown.domain.claim.Party;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Relates the parties that two events name; costs the number of their ids, not of their pairs. */
public final class Actors {
  private Actors() {}

  /** The strongest relation of any two; unknown where either side names nobody. */
  public static ActorRelation relate(List<Party> suspects, List<Party> perpetrators) {
    if (suspects.isEmpty() || perpetrators.isEmpty()) {
      return ActorRelation.UNKNOWN;
    }
    if (suspects.size() == 1 && perpetrators.size() == 1) {
      return relate(suspects.get(0), perpetrators.get(0));
    }
    if (!Collections.disjoint(ids(suspects), ids(perpetrators))) {
      return ActorRelation.SAME;
    }
    return Collections.disjoint(ancestors(suspects), ancestors(perpetrators))
        ? ActorRelation.DIFFERENT
        : ActorRelation.RELATED;
  }

  /** The same of one party on each side; null: it names nobody. */
  static ActorRelation relate(@Nullable Party suspect, @Nullable Party perpetrator) {
    if (suspect == null || perpetrator == null) {
      return ActorRelation.UNKNOWN;
    }
    if (suspect.id().equals(perpetrator.id())) {
      return ActorRelation.SAME;
    }
    return isWithin(suspect.id(), perpetrator)
            || suspect.lineage().stream().anyMatch(broader -> isWithin(broader, perpetrator))
        ? ActorRelation.RELATED
        : ActorRelation.DIFFERENT;
  }

  private static boolean isWithin(String id, Party party) {
    return party.id().equals(id) || party.lineage().contains(id);
  }

  private static Set<String> ids(List<Party> parties) {
    return parties.stream().map(Party::id).collect(Collectors.toSet());
  }

  /** A party counts among its own ancestors, so that a faction is related to its parent. */
  private static Set<String> ancestors(List<Party> parties) {
    return parties.stream()
        .flatMap(party -> Stream.concat(Stream.of(party.id()), party.lineage().stream()))
        .collect(Collectors.toSet());
  }
}
