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
import io.foreknown.domain.verdict.WarningRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was found and is gone: a score is the naive one of the findings that are there. */
class ScoreOfFindingsLawsTest {
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  private final IncidentEvent incident = aReport("i1").event();
  private final WarningEvent warning = aWarning("w1").event();

  @Property
  void scoreIsTheNaiveOneOfTheFindingsThatAreThere(
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

    WarningRecord record = WarningRecord.of(warning, there, MatchRules.shipped(), CLOCK);
    assertThat(Score.of(spec, record, there)).isEqualTo(NaiveScore.of(spec, record, left));
    assertThat(Score.of(spec, incident, there)).isEqualTo(NaiveScore.of(spec, incident, left));
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
