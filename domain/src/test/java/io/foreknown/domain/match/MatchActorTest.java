package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import org.junit.jupiter.api.Test;

class MatchActorTest {
  private final Party isisK = party("isis-k", "isis", "islamists");
  private final Party isis = party("isis", "islamists");
  private final Party alQaeda = party("al-qaeda", "islamists");
  private final Party ukraine = party("ukraine");

  private final MatchRule rule = new MatchRule(MatchRules.shipped());

  @Test
  void suspectWhoDidItIsTheSame() {
    assertFound(
        aWarning("w1").suspecting(isisK),
        aReport("i1").by(isisK),
        MatchKind.MATCH,
        ActorRelation.SAME);
  }

  @Test
  void factionAndParentAreRelatedBothWays() {
    assertFound(
        aWarning("w1").suspecting(isisK),
        aReport("i1").by(isis),
        MatchKind.MATCH,
        ActorRelation.RELATED);
    assertFound(
        aWarning("w1").suspecting(isis),
        aReport("i1").by(isisK),
        MatchKind.MATCH,
        ActorRelation.RELATED);
  }

  @Test
  void partiesOfACommonAncestorAreRelated() {
    assertFound(
        aWarning("w1").suspecting(alQaeda),
        aReport("i1").by(isisK),
        MatchKind.MATCH,
        ActorRelation.RELATED);
  }

  @Test
  void strongestRelationOfAllPairsCounts() {
    assertFound(
        aWarning("w1").suspecting(ukraine, alQaeda, isisK),
        aReport("i1").by(isis, isisK),
        MatchKind.MATCH,
        ActorRelation.SAME);
    assertFound(
        aWarning("w1").suspecting(ukraine, alQaeda),
        aReport("i1").by(isis, party("lone-wolf")),
        MatchKind.MATCH,
        ActorRelation.RELATED);
  }

  @Test
  void whoIsNotNamedOnOneSideIsUnknown() {
    assertFound(aWarning("w1"), aReport("i1").by(isisK), MatchKind.MATCH, ActorRelation.UNKNOWN);
    assertFound(
        aWarning("w1").suspecting(isisK), aReport("i1"), MatchKind.MATCH, ActorRelation.UNKNOWN);
    assertFound(aWarning("w1"), aReport("i1"), MatchKind.MATCH, ActorRelation.UNKNOWN);
  }

  @Test
  void unrelatedPartiesMakeANearMiss() {
    assertFound(
        aWarning("w1").suspecting(isisK),
        aReport("i1").by(ukraine),
        MatchKind.NEAR_MISS,
        ActorRelation.DIFFERENT);
  }

  private void assertFound(
      WarningBuilder warning, ReportBuilder report, MatchKind kind, ActorRelation relation) {
    assertThat(rule.match(warning.event(), report.event()))
        .extracting(Match::kind, Match::actor)
        .containsExactly(kind, relation);
  }
}
