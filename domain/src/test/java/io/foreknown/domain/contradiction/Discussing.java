package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.Predicates;
import java.util.List;
import java.util.Objects;

/** Discussions of a few claims, and what stands in them. */
final class Discussing {
  private Discussing() {}

  static Discussion discussion(String predicate, Claim... claims) {
    Discussion discussion = on(predicate, claims[0]);
    for (Claim claim : claims) {
      discussion.put(held(predicate, claim));
    }
    return discussion;
  }

  static Discussion on(String predicate, Claim claim) {
    ClaimPositions claimPositions =
        Objects.requireNonNull(ClaimPositions.of(claim, Predicates.shipped()));
    return new Discussion(
        new QuestionKey(claimPositions.event(), predicate),
        Objects.requireNonNull(Predicates.shipped().named(predicate)));
  }

  static Held held(String predicate, Claim claim) {
    ClaimPositions claimPositions =
        Objects.requireNonNull(ClaimPositions.of(claim, Predicates.shipped()));
    return Objects.requireNonNull(claimPositions.on(predicate));
  }

  static Contradiction only(Discussion discussion) {
    assertThat(discussion.contradictions()).hasSize(1);
    return discussion.contradictions().iterator().next();
  }

  static ReportBuilder toll(String id, String outlet, String published, Count killed) {
    return aReport(id).ofEvent("i1").toldBy(outlet).published(published).killed(killed);
  }

  static StatementBuilder said(String id, String speaker, boolean truth) {
    return aStatement(id).on("w1", "warning.received").by(speaker).holding(truth);
  }

  static List<String> speakers(Side side) {
    return side.holders().stream().map(holder -> holder.speaker().id()).toList();
  }
}
