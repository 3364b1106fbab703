package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.match.ActorRelation;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rule 5. */
final class ActorOracle {
  private ActorOracle() {}

  static ActorRelation relation(List<Party> suspects, List<Party> perpetrators) {
    if (suspects.isEmpty() || perpetrators.isEmpty()) {
      return ActorRelation.UNKNOWN;
    }
    boolean related = false;
    for (Party one : suspects) {
      for (Party other : perpetrators) {
        if (one.id().equals(other.id())) {
          return ActorRelation.SAME;
        }
        related |= !Collections.disjoint(family(one), family(other));
      }
    }
    return related ? ActorRelation.RELATED : ActorRelation.DIFFERENT;
  }

  private static Set<String> family(Party party) {
    Set<String> family = new HashSet<>(party.lineage());
    family.add(party.id());
    return family;
  }
}
