package io.foreknown.domain.match;

import io.foreknown.domain.claim.Party;
import java.util.List;
import java.util.function.BiPredicate;

/** Relates suspects to perpetrators. */
final class Actors {
  private Actors() {}

  /** The strongest relation of any two; unknown where either side names nobody. */
  static ActorRelation relate(List<Party> suspects, List<Party> perpetrators) {
    if (suspects.isEmpty() || perpetrators.isEmpty()) {
      return ActorRelation.UNKNOWN;
    }
    if (anyPair(suspects, perpetrators, (s, p) -> s.id().equals(p.id()))) {
      return ActorRelation.SAME;
    }
    return anyPair(suspects, perpetrators, Actors::shareAnAncestor)
        ? ActorRelation.RELATED
        : ActorRelation.DIFFERENT;
  }

  private static boolean anyPair(
      List<Party> suspects, List<Party> perpetrators, BiPredicate<Party, Party> related) {
    return suspects.stream().anyMatch(s -> perpetrators.stream().anyMatch(p -> related.test(s, p)));
  }

  /** A party counts among its own ancestors, so that a faction is related to its parent. */
  private static boolean shareAnAncestor(Party one, Party other) {
    if (isOrBelongsTo(other, one.id())) {
      return true;
    }
    for (String broader : one.lineage()) {
      if (isOrBelongsTo(other, broader)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrBelongsTo(Party party, String id) {
    return party.id().equals(id) || party.lineage().contains(id);
  }
}
