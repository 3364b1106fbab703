package io.foreknown.domain.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.history.BatchEngine;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.oracle.Oracle.Counts;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The direct engine finds what the oracle finds in every small world, and counts it as the oracle
 * does, by what was issued and by what was in force.
 */
class OracleLawsTest {
  private static final Instant NOW = Instant.parse("2024-12-01T00:00:00Z");

  /** Rows whose every limit a small world reaches, beside the shipped ones. */
  private static final MatchRules NARROW =
      new MatchRules(
          List.of(
              new MatchRow("", 0, Duration.ZERO, 0, Duration.ZERO),
              new MatchRow("security", 3, Duration.ofDays(2), 9, Duration.ofHours(18)),
              new MatchRow("security.terrorism.bombing", 0, Duration.ofHours(6), 14, Duration.ZERO),
              new MatchRow("met.tornado", 5, Duration.ofMinutes(40), 5, Duration.ofHours(1))),
          SiteKinds.shipped());

  private static final Set<Enum<?>> SEEN = new HashSet<>();

  /** Worlds in which the two ways to count give other figures. */
  private static int differences;

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void engineAgreesByTheShippedRows(@ForAll("shipped") List<Claim> claims) {
    assertAgreement(claims, MatchRules.shipped());
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void engineAgreesByRowsWithEveryLimit(@ForAll("narrow") List<Claim> claims) {
    assertAgreement(claims, NARROW);
  }

  /** A law that never comes upon a case says nothing about it. */
  @AfterContainer
  static void everyCaseHasComeUp() {
    assertThat(SEEN)
        .containsAll(EnumSet.allOf(MatchKind.class))
        .containsAll(EnumSet.allOf(PlaceRelation.class))
        .containsAll(EnumSet.allOf(ActorRelation.class))
        .containsAll(EnumSet.allOf(WindowRelation.class))
        .containsAll(EnumSet.allOf(Force.class));
    assertThat(differences).isGreaterThan(100);
  }

  private static void assertAgreement(List<Claim> claims, MatchRules rules) {
    Rules yardsticks =
        new Rules(
            rules,
            LinkRules.shipped(),
            new ScoreSpecs(List.of(all(Policy.AS_ISSUED), all(Policy.IN_WINDOW))),
            Predicates.shipped(),
            AlertRules.shipped());
    BatchEngine batchEngine = new BatchEngine(yardsticks, refused -> {});
    claims.forEach(claim -> batchEngine.add(claim, hash(claim), Origin.of("claims.ndjson", 1)));
    Outlook found = Outlook.of(batchEngine, NOW);
    List<Match> matches = found.matches();

    assertThat(matches.stream().map(Expected::of))
        .containsExactlyInAnyOrderElementsOf(Oracle.matches(claims, rules));
    Counts asIssued = counts(found, Policy.AS_ISSUED);
    Counts inWindow = counts(found, Policy.IN_WINDOW);
    assertThat(asIssued).isEqualTo(Oracle.asIssued(claims, rules));
    assertThat(inWindow).isEqualTo(Oracle.inWindow(claims, rules));
    differences += asIssued.equals(inWindow) ? 0 : 1;
    for (Match match : matches) {
      SEEN.addAll(List.of(match.kind(), match.place(), match.actor(), match.force()));
      SEEN.add(match.window().relation());
    }
  }

  private static ScoreSpec all(Policy policy) {
    return new ScoreSpec(policy.name(), Set.of(), null, null, null, null, policy, true);
  }

  private static Counts counts(Outlook found, Policy policy) {
    return found.scorecards().stream()
        .filter(of -> of.spec().id().equals(policy.name()))
        .map(
            of ->
                new Counts(
                    requireNonNull(of.incidents()),
                    requireNonNull(of.incidentsWarned()),
                    of.warnings(),
                    of.warningsVerified()))
        .findFirst()
        .orElse(new Counts(0, 0, 0, 0));
  }

  private static ContentHash hash(Claim claim) {
    UUID name = UUID.nameUUIDFromBytes(claim.toString().getBytes(UTF_8));
    return new ContentHash(name.getMostSignificantBits(), name.getLeastSignificantBits());
  }

  @Provide
  Arbitrary<List<Claim>> shipped() {
    return World.claims(MatchRules.shipped());
  }

  @Provide
  Arbitrary<List<Claim>> narrow() {
    return World.claims(NARROW);
  }
}
