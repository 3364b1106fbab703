package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.name.NameKey;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.mapping.PlaceOf.Unknown;
import io.foreknown.feeds.ndjson.ClaimTree;
import io.foreknown.feeds.party.Parties;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party by its name, looked up in the register.
 *
 * @param unknown what becomes of a name that is not known
 */
record PartyOf(String path, Template name, Unknown unknown, Parties parties) implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String given = name.text(feedRow);
    if (given == null) {
      return null;
    }
    Lookup<Party> lookup = parties.find(given);
    if (lookup instanceof Lookup.Found<Party> found) {
      return ClaimTree.tree(found.value());
    }
    if (lookup instanceof Lookup.Unknown<Party> && unknown == Unknown.KEEP) {
      String id = NameKey.of(given).replace(' ', '-');
      return feedRow
          .problems()
          .attempt(path, () -> ClaimTree.tree(new Party(id, given, List.of())));
    }
    feedRow.problems().add(path, "'%s' %s".formatted(given, why(lookup)));
    return null;
  }

  private static String why(Lookup<Party> lookup) {
    return lookup instanceof Lookup.Ambiguous<Party> ambiguous
        ? "may be any of "
            + String.join(", ", ambiguous.candidates().stream().map(Party::id).toList())
        : "is not known to the register of parties";
  }

  @Override
  public Set<Name> names() {
    return name.names();
  }
}
