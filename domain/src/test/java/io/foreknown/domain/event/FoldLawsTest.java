package io.foreknown.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the fold: no order of claims matters, and a moment is where most claims put it. */
class FoldLawsTest {
  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");
  private static final int MILLIS = 20;

  @Property
  void anyOrderOfReportsGivesTheSameIncident(
      @ForAll("reports") List<Reported<IncidentReport>> reports, @ForAll Random random) {
    assertThat(IncidentEvent.of(shuffled(reports, random))).isEqualTo(IncidentEvent.of(reports));
  }

  @Property
  void anyOrderOfClaimsGivesTheSameWarning(
      @ForAll("warnings") List<Reported<Warning>> warnings, @ForAll Random random) {
    assertThat(WarningEvent.of(shuffled(warnings, random))).isEqualTo(WarningEvent.of(warnings));
  }

  /** Counts the votes of every millisecond, which the rule itself never does. */
  @Property
  void spanReachesFromTheFirstToTheLastMomentWithMostVotes(@ForAll("spans") List<Span> spans) {
    List<Instant> moments = IntStream.rangeClosed(0, MILLIS).mapToObj(NOON::plusMillis).toList();
    long most = moments.stream().mapToLong(at -> votes(at, spans)).max().orElseThrow();
    List<Instant> best = moments.stream().filter(at -> votes(at, spans) == most).toList();

    assertThat(agreed(spans).span()).isEqualTo(new Span(best.get(0), best.get(best.size() - 1)));
  }

  @Property
  void envelopeContainsAllThatWasTold(@ForAll("spans") List<Span> spans) {
    AgreedSpan agreedSpan = agreed(spans);

    assertThat(spans).allMatch(agreedSpan.envelope()::contains);
    assertThat(agreedSpan.envelope().contains(agreedSpan.span())).isTrue();
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Instant> moment = Arbitraries.integers().between(0, MILLIS).map(NOON::plusMillis);
    return Combinators.combine(moment, moment)
        .as((one, other) -> Span.at(one).hull(Span.at(other)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Reported<IncidentReport>>> reports() {
    return Any.report()
        .map(ReportBuilder::reported)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .uniqueElements(reported -> reported.claim().header().id());
  }

  @Provide
  Arbitrary<List<Reported<Warning>>> warnings() {
    return Any.warning()
        .map(WarningBuilder::reported)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .uniqueElements(reported -> reported.claim().header().id());
  }

  private static long votes(Instant at, List<Span> spans) {
    return spans.stream().filter(span -> span.contains(Span.at(at))).count();
  }

  private static <T> List<T> shuffled(Collection<T> items, Random random) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static AgreedSpan agreed(Collection<Span> spans) {
    Agreement agreement = new Agreement();
    spans.forEach(agreement::add);
    return Objects.requireNonNull(agreement.agreed());
  }
}
