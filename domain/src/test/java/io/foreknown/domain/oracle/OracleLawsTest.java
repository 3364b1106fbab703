package io.foreknown.domain.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.history.History;
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
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.position.Predicates;
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

/** The direct engine finds what the oracle finds, in every small world. */
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
  }

  private static void assertAgreement(List<Claim> claims, MatchRules rules) {
    Yardsticks yardsticks =
        new Yardsticks(
            rules,
            LinkRules.shipped(),
            ScoreSpecs.NONE,
            Predicates.shipped(),
            AlertRules.shipped());
    History history = new History(yardsticks, refused -> {});
    claims.forEach(claim -> history.tell(claim, hash(claim), Origin.of("claims.ndjson", 1)));
    List<Match> matches = Outlook.of(history, NOW).matches();

    assertThat(matches.stream().map(Expected::of))
        .containsExactlyInAnyOrderElementsOf(Oracle.matches(claims, rules));
    for (Match match : matches) {
      SEEN.addAll(List.of(match.kind(), match.place(), match.actor(), match.force()));
      SEEN.add(match.window().relation());
    }
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
