package io.foreknown.domain.link;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import java.util.List;

/**
 * What a rule decides where the settings let events be one without the desk. It is a decision like
 * any other: published, kept, replayed, and taken back by a later word of the desk.
 *
 * <p>It follows from the link alone and names no other moment than that at which the link could be
 * known, so that whoever decides of the same link decides the same. A link that rests on a later
 * claim makes a later revision.
 */
public final class AutomaticMerge {
  /** Who decides. */
  public static final Party RULE = new Party("foreknown:links", "the rules for links", List.of());

  private static final String REASON = "a row of links in the settings says merge: auto";

  private AutomaticMerge() {}

  /** That the two events of an automatic link are one. */
  public static Decision of(Link link) {
    List<String> both = List.of(link.older(), link.younger());
    return new Decision(
        new Header(
            RULE.id() + ":" + link.id(),
            link.publishedAt().toEpochMilli(),
            link.publishedAt(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null),
        RULE,
        Verdict.SAME,
        link.type() == ClaimType.WARNING ? new Subject.Warnings(both) : new Subject.Incidents(both),
        null,
        REASON);
  }
}
