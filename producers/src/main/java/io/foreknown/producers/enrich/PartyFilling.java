package io.foreknown.producers.enrich;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.lookup.Lookup;
import io.foreknown.producers.party.Parties;
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
  public Party fill(Party told, String path) {
    Party coded = parties.coded(told.id());
    if (coded != null) {
      return filled(told, coded);
    }
    if (!told.lineage().isEmpty()) {
      return told;
    }
    Lookup<Party> lookup = parties.find(told.name());
    if (lookup instanceof Lookup.Ambiguous<Party> ambiguous) {
      notes.add(
          path,
          "'%s' may be any of %s; left as it is told"
              .formatted(
                  told.name(),
                  ambiguous.candidates().stream()
                      .map(Party::id)
                      .collect(Collectors.joining(", "))));
    }
    return lookup instanceof Lookup.Found<Party> found ? filled(told, found.value()) : told;
  }

  private static Party filled(Party told, Party known) {
    return new Party(
        told.id(),
        told.name().equals(told.id()) ? known.name() : told.name(),
        told.lineage().isEmpty()
            ? Filling.lineage(told.id(), known.id(), known.lineage())
            : told.lineage());
  }
}
