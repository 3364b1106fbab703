package io.foreknown.domain.verdict;

import static io.foreknown.domain.given.Given.aFinding;
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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Laws of what findings amount to. */
class IncidentVerdictLawsTest {
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
    assertThat(Outcome.of(warning, Findings.of(shuffled), MatchRules.shipped(), clock))
        .isEqualTo(NaiveVerdicts.record(warning, findings, MatchRules.shipped(), clock));
  }

  /** The last end of a validity that was in force, whatever was told of it in which order. */
  @Property
  void warningWithUpdatesIsPendingAsLongAsWhatItSaidLast(
      @ForAll("updated") WarningEvent updated, @ForAll("moments") Instant clock) {
    Outcome record = Outcome.of(updated, new Findings(), MatchRules.shipped(), clock);

    assertThat(record)
        .isEqualTo(NaiveVerdicts.record(updated, List.of(), MatchRules.shipped(), clock));
    Statistics.label("outcome").collect(record.outcome());
  }

  /** Changes of a few matches: found, found otherwise, gone. */
  @Property
  void whateverWasFoundAndIsGoneItIsWhatIsThere(
      @ForAll("changes") List<Change> changes, @ForAll("moments") Instant clock) {
    Map<String, Finding> left = new TreeMap<>();
    Findings there = new Findings();
    for (Change change : changes) {
      Finding before =
          change.now() == null ? left.remove(change.id()) : left.put(change.id(), change.now());
      if (!there.replace(before, change.now())) {
        there = Findings.of(left.values());
      }
    }

    assertThat(Dossier.of(incident, there))
        .isEqualTo(NaiveVerdicts.dossier(incident, left.values()));
    assertThat(Outcome.of(warning, there, MatchRules.shipped(), clock))
        .isEqualTo(NaiveVerdicts.record(warning, left.values(), MatchRules.shipped(), clock));
  }

  @Property
  void oneFindingMoreIsNeverUnknown(@ForAll("findings") List<Finding> findings) {
    Findings there = new Findings();

    assertThat(findings).allMatch(finding -> there.replace(null, finding));
  }

  /** The second is neither the first of any kind nor the first or last by its lead. */
  @Example
  void oneOfManyLessIsKnownUnlessItIsTheFirstOrTheLast() {
    List<Finding> findings =
        IntStream.range(0, 100).mapToObj(IncidentVerdictLawsTest::numbered).toList();

    assertThat(Findings.of(findings).replace(findings.get(60), null)).isTrue();
    assertThat(Findings.of(findings).replace(findings.get(60), findings.get(60))).isTrue();
    assertThat(Findings.of(findings).replace(findings.get(0), null)).isFalse();
    assertThat(Findings.of(findings).replace(findings.get(30), null))
        .as("one of those that are shown")
        .isFalse();
    assertThat(Findings.of(findings).replace(findings.get(99), null)).isFalse();
  }

  private static Finding numbered(int number) {
    return aFinding("m" + (100 + number)).ofIncident("i" + (100 + number)).lead(number).finding();
  }

  @Property
  void oneFindingMoreNeverMakesTheVerdictWorse(
      @ForAll("findings") List<Finding> findings, @ForAll("one") Finding one) {
    Findings all = Findings.of(findings);
    IncidentVerdict before = IncidentVerdict.of(all);

    all.replace(null, one);

    assertThat(IncidentVerdict.of(all)).isLessThanOrEqualTo(before);
  }

  @Provide
  Arbitrary<Finding> one() {
    return AnyMatch.finding();
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyMatch.findings();
  }

  /** What is found of a match now; null: nothing any more. */
  record Change(String id, @Nullable Finding now) {}

  /** The incident is another for each match, as it is for the matches of one warning. */
  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9), AnyMatch.finding().injectNull(0.3))
        .as(
            (number, finding) ->
                new Change("m" + number, finding == null ? null : AnyMatch.ofPair(number, finding)))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<WarningEvent> updated() {
    return Combinators.combine(Any.warning(), Any.update().list().ofMaxSize(4))
        .as((given, updates) -> given.updated(updates).event());
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Any.moment();
  }
}
