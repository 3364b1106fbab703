package io.foreknown.feeds.enrich;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.party.Parties;
import java.util.stream.Collectors;

/** Fills parties from their register. */
final class PartyFilling implements Filling<Party> {
  private final Parties parties;
  private final Problems notes;

  PartyFilling(Parties parties, Problems notes) {
    this.parties = parties;
    this.notes = notes;
  }

  /** Most people whom stories name are in no register, which is worth no note. */
  @Override
  public Party fill(Party given, String path) {
    Party coded = parties.coded(given.id());
    if (coded != null) {
      return filled(given, coded);
    }
    if (!given.lineage().isEmpty()) {
      return given;
    }
    Lookup<Party> lookup = parties.find(given.name());
    if (lookup instanceof Lookup.Ambiguous<Party> ambiguous) {
      notes.add(
          path,
          "'%s' may be any of %s; left as it is given"
              .formatted(
                  given.name(),
                  ambiguous.candidates().stream()
                      .map(Party::id)
                      .collect(Collectors.joining(", "))));
    }
    return lookup instanceof Lookup.Found<Party> found ? filled(given, found.value()) : given;
  }

  private static Party filled(Party given, Party known) {
    return new Party(
        given.id(),
        given.name().equals(given.id()) ? known.name() : given.name(),
        given.lineage().isEmpty()
            ? Filling.lineage(given.id(), known.id(), known.lineage())
            : given.lineage());
  }
}
