package io.foreknown.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.oracle.Expected;
import io.foreknown.domain.oracle.Oracle;
import io.foreknown.domain.oracle.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The topology finds what the oracle finds, which works out the contract from the claims alone. */
class OracleOnTopologyTest {
  private static final Instant NOW = Instant.parse("2024-12-01T00:00:00Z");

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void whatStandsInTheEndIsWhatTheOracleFinds(@ForAll("claims") List<Claim> claims) {
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      claims.forEach(driver::publish);

      Map<String, Match> standing = new HashMap<>();
      for (Versioned<Match> next : driver.matches()) {
        standing.put(next.value().id(), next.value());
        if (next.retracted()) {
          standing.remove(next.value().id());
        }
      }
      assertThat(standing.values().stream().map(Expected::of))
          .containsExactlyInAnyOrderElementsOf(Oracle.matches(claims, MatchRules.shipped()));
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return World.claims(MatchRules.shipped());
  }
}
