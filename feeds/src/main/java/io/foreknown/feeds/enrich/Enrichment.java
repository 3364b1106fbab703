package io.foreknown.feeds.enrich;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.party.Parties;

/**
 * Fills the fields of places and parties that a claim leaves out from the gazetteer and the
 * register of parties; a pure function of the claim. What is given is never changed, with one
 * exception: level {@code site} counts as not given, for it is what a missing level is read as.
 *
 * <p>By id first. A place that gives nothing but a name, and a party without lineage, is looked up
 * by that name too; it keeps its id, and what it was found to be becomes the nearest of its
 * lineage.
 */
public final class Enrichment {
  private final Gazetteer gazetteer;
  private final Parties parties;

  /** From these two. */
  public Enrichment(Gazetteer gazetteer, Parties parties) {
    this.gazetteer = gazetteer;
    this.parties = parties;
  }

  /** The claim with all that could be added. Applied to its own result, it adds nothing. */
  public Enriched enrich(Claim claim) {
    Problems notes = new Problems();
    ClaimParts parts =
        new ClaimParts(new PlaceFilling(gazetteer, notes), new PartyFilling(parties, notes));
    return new Enriched(parts.rebuilt(claim), notes.found());
  }
}
