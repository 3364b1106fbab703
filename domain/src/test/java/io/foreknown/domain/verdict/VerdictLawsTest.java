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

    assertThat(Dossier.of(incident, Findings.of(shuffled)))
        .isEqualTo(NaiveVerdicts.dossier(incident, findings));
    assertThat(WarningRecord.of(warning, Findings.of(shuffled), MatchRules.shipped(), clock))
        .isEqualTo(NaiveVerdicts.record(warning, findings, MatchRules.shipped(), clock));
  }

  @Property
  void whatWasFoundAndIsGoneLeavesNoTrace(
      @ForAll("findings") List<Finding> findings,
      @ForAll("moments") Instant clock,
      @ForAll int any) {
    Findings there = Findings.of(findings);
    int stay = Math.floorMod(any, findings.size() + 1);
    findings.subList(stay, findings.size()).forEach(gone -> there.replace(gone, null));

    List<Finding> left = findings.subList(0, stay);
    assertThat(Dossier.of(incident, there)).isEqualTo(NaiveVerdicts.dossier(incident, left));
    assertThat(WarningRecord.of(warning, there, MatchRules.shipped(), clock))
        .isEqualTo(NaiveVerdicts.record(warning, left, MatchRules.shipped(), clock));
  }

  @Property
  void oneFindingMoreNeverMakesTheVerdictWorse(
      @ForAll("findings") List<Finding> findings, @ForAll("one") Finding one) {
    Findings all = Findings.of(findings);
    Verdict before = Verdict.of(all);

    all.replace(null, one);

    assertThat(Verdict.of(all)).isLessThanOrEqualTo(before);
  }

  @Provide
  Arbitrary<Finding> one() {
    return AnyMatch.finding();
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyMatch.finding().list().ofMaxSize(8).uniqueElements(finding -> finding.match().id());
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Any.moment();
  }
}
