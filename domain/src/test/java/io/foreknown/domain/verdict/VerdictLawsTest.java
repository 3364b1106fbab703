package io.foreknown.domain.verdict;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of what findings amount to. */
class VerdictLawsTest {
  private final IncidentEvent incident = aReport("i1").event();
  private final WarningEvent warning = aWarning("w1").event();

  @Property
  void anyOrderOfFindingsGivesTheSame(
      @ForAll("findings") List<Finding> findings,
      @ForAll("moments") Instant clock,
      @ForAll Random random) {
    List<Finding> shuffled = new ArrayList<>(findings);
    Collections.shuffle(shuffled, random);

    assertThat(Dossier.of(incident, shuffled)).isEqualTo(Dossier.of(incident, findings));
    assertThat(WarningRecord.of(warning, shuffled, MatchRules.shipped(), clock))
        .isEqualTo(WarningRecord.of(warning, findings, MatchRules.shipped(), clock));
  }

  @Property
  void oneFindingMoreNeverMakesTheVerdictWorse(
      @ForAll("findings") List<Finding> findings, @ForAll("one") Finding one) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(one);

    assertThat(Verdict.of(more)).isLessThanOrEqualTo(Verdict.of(findings));
  }

  @Provide
  Arbitrary<Finding> one() {
    return AnyMatch.finding();
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyMatch.finding().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Any.moment();
  }
}
