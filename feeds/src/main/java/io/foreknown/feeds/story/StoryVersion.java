package io.foreknown.feeds.story;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import java.util.List;

/**
 * One version of a story.
 *
 * @param claims what it carries; a withdrawn one carries none
 * @param supersedes older stories whose claims end with it
 */
public record StoryVersion(
    Edition edition, List<Claim> claims, List<String> supersedes, Origin origin) {
  /** Drops what a story that is withdrawn says. */
  public StoryVersion {
    claims = edition.isWithdrawn() ? List.of() : List.copyOf(claims);
    supersedes = edition.isWithdrawn() ? List.of() : List.copyOf(supersedes);
  }

  /** One that takes the place of no other story. */
  public StoryVersion(Edition edition, List<Claim> claims, Origin origin) {
    this(edition, claims, List.of(), origin);
  }

  /** The same version, in the place of other stories. */
  public StoryVersion superseding(List<String> stories) {
    return new StoryVersion(edition, claims, stories, origin);
  }
}
