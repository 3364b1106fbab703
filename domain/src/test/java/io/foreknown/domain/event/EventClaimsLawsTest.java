package io.foreknown.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.plain.LazyFold;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever claims came and went: the event is the naive fold of those that are there. */
class EventClaimsLawsTest {
  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");

  /** A claim that comes, revised or not, or goes. */
  record Step(String id, @Nullable Reported<Claim> now) {}

  @Property
  void eventIsTheNaiveFoldOfTheReportsThatAreThere(@ForAll("reports") List<Step> steps) {
    EventClaims claims = new EventClaims();
    LazyFold lazy = new LazyFold();
    Map<String, Reported<Claim>> there = new TreeMap<>();
    for (Step step : steps) {
      lazy.replace(there.get(step.id()), step.now());
      take(step, claims, there);

      List<Reported<IncidentReport>> reports = new ArrayList<>();
      there.values().forEach(r -> reports.add(only(IncidentReport.class, r)));
      assertThat(claims.event()).isEqualTo(reports.isEmpty() ? null : NaiveFold.incident(reports));
      assertThat(lazy.event(Sameness.NONE)).isEqualTo(claims.event());
    }
  }

  @Property
  void eventIsTheNaiveFoldOfTheWarningsThatAreThere(@ForAll("warnings") List<Step> steps) {
    EventClaims claims = new EventClaims();
    LazyFold lazy = new LazyFold();
    Map<String, Reported<Claim>> there = new TreeMap<>();
    for (Step step : steps) {
      lazy.replace(there.get(step.id()), step.now());
      take(step, claims, there);

      List<Reported<Warning>> warnings = new ArrayList<>();
      there.values().forEach(w -> warnings.add(only(Warning.class, w)));
      assertThat(claims.event()).isEqualTo(warnings.isEmpty() ? null : NaiveFold.warning(warnings));
      assertThat(lazy.event(Sameness.NONE)).isEqualTo(claims.event());
    }
  }

  @Property
  void agreementIsTheNaiveOneOfTheSpansThatAreThere(
      @ForAll("spans") List<Span> spans, @ForAll List<Integer> gone) {
    Agreement agreement = new Agreement();
    List<Span> there = new ArrayList<>();
    for (Span span : spans) {
      agreement.add(span);
      there.add(span);
      assertThat(agreement.agreed()).isEqualTo(NaiveFold.agreed(there));
    }
    for (int any : gone) {
      if (!there.isEmpty()) {
        agreement.remove(there.remove(Math.floorMod(any, there.size())));
        assertThat(agreement.agreed()).isEqualTo(there.isEmpty() ? null : NaiveFold.agreed(there));
      }
    }
  }

  private static void take(Step step, EventClaims claims, Map<String, Reported<Claim>> there) {
    claims.replace(there.get(step.id()), step.now());
    if (step.now() == null) {
      there.remove(step.id());
    } else {
      there.put(step.id(), step.now());
    }
  }

  private static <C extends Claim> Reported<C> only(Class<C> type, Reported<Claim> reported) {
    return new Reported<>(type.cast(reported.claim()), reported.firstPublished());
  }

  @Provide
  Arbitrary<List<Step>> reports() {
    return steps(
        Combinators.combine(Any.report(), ids())
            .as((report, id) -> (Claim) report.named(id).ofEvent("alpha").claim()));
  }

  @Provide
  Arbitrary<List<Step>> warnings() {
    return steps(
        Combinators.combine(Any.warning(), ids())
            .as((warning, id) -> (Claim) warning.named(id).ofEvent("alpha").claim()));
  }

  private static Arbitrary<List<Step>> steps(Arbitrary<Claim> claims) {
    Arbitrary<Step> comes =
        Combinators.combine(claims, moments())
            .as((claim, first) -> new Step(claim.header().id(), new Reported<>(claim, first)));
    Arbitrary<Step> goes = ids().map(id -> new Step(id, null));
    return Arbitraries.frequencyOf(Tuple.of(4, comes), Tuple.of(1, goes)).list().ofMaxSize(20);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.integers().between(1, 8).map(number -> "c" + number);
  }

  /** Few moments, so that ends and starts often coincide. */
  private static Arbitrary<Instant> moments() {
    return Arbitraries.integers().between(0, 12).map(NOON::plusSeconds);
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    return Combinators.combine(moments(), moments())
        .as((one, other) -> Span.at(one).hull(Span.at(other)))
        .list()
        .ofMaxSize(60);
  }
}
