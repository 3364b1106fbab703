package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.FindingsBasis;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.WarningOutcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever was found and is gone: a score is the naive one of the findings that are there. */
class ScoreOfFindingsLawsTest {
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  private final IncidentEvent incident = aReport("i1").event();
  private final WarningEvent warning = aWarning("w1").event();

  @Property
  void scoresAreTheNaiveOnesOfTheFindingsThatAreThere(
      @ForAll("findings") List<Finding> findings,
      @ForAll("specs") ScoreSpec spec,
      @ForAll int any) {
    List<Finding> left = findings.subList(0, Math.floorMod(any, findings.size() + 1));
    Findings there = Findings.of(findings);
    for (Finding gone : findings.subList(left.size(), findings.size())) {
      if (!there.replace(gone, null)) {
        there = Findings.of(left); // Those that are still to go are gone with it.
        break;
      }
    }

    List<Finding> undecided =
        left.stream().map(Finding::undecided).filter(Objects::nonNull).toList();
    Outcome record = record(left);
    Outcome ruled = record(undecided);
    Score ofWarning = Score.of(spec, record(there), there, outcome(there.asRuled()));
    Score ofIncident = Score.of(spec, incident, there);
    assertThat(record(there)).isEqualTo(record);
    assertThat(standing(ofWarning)).isEqualTo(NaiveScore.of(spec, record, left));
    assertThat(ruled(ofWarning)).isEqualTo(NaiveScore.of(spec, ruled, undecided));
    assertThat(standing(ofIncident)).isEqualTo(NaiveScore.of(spec, incident, left));
    assertThat(ruled(ofIncident)).isEqualTo(NaiveScore.of(spec, incident, undecided));
    assertThat(there.answers()).isEqualTo(NaiveScore.answers(left));
    assertThat(there.areDecided()).isEqualTo(left.stream().anyMatch(Finding::isDecided));
  }

  private Outcome record(List<Finding> found) {
    return record(Findings.of(found));
  }

  private Outcome record(Findings found) {
    return Outcome.of(warning, found, MatchRules.shipped(), CLOCK);
  }

  private WarningOutcome outcome(FindingsBasis findingsBasis) {
    return Outcome.outcome(warning, findingsBasis, MatchRules.shipped(), CLOCK);
  }

  private static @Nullable Score standing(@Nullable Score score) {
    return score == null ? null : score.standing();
  }

  private static @Nullable Score ruled(@Nullable Score score) {
    return score == null ? null : score.ruled();
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyMatch.findings();
  }

  /** The issuers are some of those whom findings name; the warning's own is among them. */
  @Provide
  Arbitrary<ScoreSpec> specs() {
    return Combinators.combine(
            Arbitraries.of("", "w1", "ж").set().ofMaxSize(2), Arbitraries.of(Policy.class))
        .as(
            (some, policy) -> {
              Set<String> issuers = new HashSet<>(some);
              if (!some.isEmpty()) {
                issuers.add(warning.issuer().id());
              }
              return new ScoreSpec("any", issuers, null, null, null, null, policy, true);
            });
  }
}
