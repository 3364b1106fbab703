package io.foreknown.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.StableId;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.Evidence.Source;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Laws of matching that hold for any warning and any report. */
class MatchLawsTest {
  private final MatchRule rule = new MatchRule(MatchRules.shipped());

  @Property(tries = 1_000)
  void shiftingAllTimesShiftsNothingButTimes(
      @ForAll("warnings") WarningBuilder warning,
      @ForAll("reports") ReportBuilder report,
      @ForAll("shifts") Duration shift) {
    Match match = rule.match(warning.event(), report.event());
    Match shifted = rule.match(warning.later(shift).event(), report.later(shift).event());

    Statistics.collect(match == null ? "no match" : match.kind());
    assertThat(shifted).isEqualTo(match == null ? null : later(match, shift));
  }

  @Property(tries = 1_000)
  void idDependsOnTheEventIdsOnly(
      @ForAll("warnings") WarningBuilder warned, @ForAll("reports") ReportBuilder reported) {
    WarningEvent warning = warned.event();
    IncidentEvent incident = reported.event();
    Match match = rule.match(warning, incident);

    if (match != null) {
      assertThat(match.id()).isEqualTo(StableId.of(warning.id(), incident.id()));
    }
  }

  @Property(tries = 1_000)
  void onlyWhatIsTooLateCannotHaveALead(
      @ForAll("warnings") WarningBuilder warning, @ForAll("reports") ReportBuilder report) {
    Match match = rule.match(warning.event(), report.event());

    if (match != null) {
      assertThat(match.leadSeconds().max())
          .matches(max -> match.kind() == MatchKind.TOO_LATE ? max <= 0 : max >= 0);
    }
  }

  @Provide
  Arbitrary<WarningBuilder> warnings() {
    return Any.warning();
  }

  @Provide
  Arbitrary<ReportBuilder> reports() {
    return Any.report();
  }

  @Provide
  Arbitrary<Duration> shifts() {
    return Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L).map(Duration::ofMillis);
  }

  private static Match later(Match match, Duration by) {
    return new Match(
        match.id(),
        match.kind(),
        match.warning(),
        match.incident(),
        match.audience(),
        new Span(match.warnedSince().from().plus(by), match.warnedSince().to().plus(by)),
        match.force(),
        match.leadSeconds(),
        match.publicationLeadSeconds(),
        match.window(),
        match.place(),
        match.actor(),
        match.hindsight(),
        match.publishedAt().plus(by),
        new Evidence(
            match.evidence().first().stream().map(source -> later(source, by)).toList(),
            match.evidence().count()),
        match.rule(),
        match.decisions());
  }

  private static Source later(Source source, Duration by) {
    return new Source(
        source.claim(), source.revision(), source.url(), source.publishedAt().plus(by));
  }
}
