package io.foreknown.streams.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.GivenPacks;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.pair.PairStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.Rows;
import io.foreknown.streams.wire.InternalSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Rows are the truth: what is held in memory besides changes nothing but the cost. */
class AssessProcessorLawsTest {
  private static final String EVENT = "an event";
  private static final String KEY = EventKeys.text(new EventKey(ClaimType.INCIDENT, EVENT));
  private static final Routes ROUTES = new Routes(new TreeSet<>(), true, "e:" + EVENT);

  /** The only report of the event as it stands now (null: none), or a finding. */
  record Step(@Nullable ReportBuilder report, @Nullable PointFindings findings) {}

  /** Kafka Streams initializes the same processor again after a transaction was aborted. */
  @Property(tries = 60)
  void processorThatStartsAnewBeforeEveryRecordTellsTheSame(@ForAll("steps") List<Step> steps) {
    Assessing lasting = new Assessing();
    Assessing forgetful = new Assessing();
    for (Step step : steps) {
      lasting.take(step);
      forgetful.processor.init(forgetful.context);
      forgetful.take(step);
    }

    assertThat(forgetful.context.forwarded()).isEqualTo(lasting.context.forwarded());
  }

  private static final class Assessing {
    final MockProcessorContext<String, AssessOutput> context = GivenStores.context();
    final Rows<GroupRow<LastRoutes, Reported<Claim>>> events =
        GivenStores.rows(context, GatherStage.ROWS, GatherStage.EVENTS, GatherStage.CLAIMS)
            .rows(GatherStage.EVENTS);
    final AssessProcessor processor =
        new AssessProcessor(Rules.shipped(), 1, ClockMode.REPLAY, Duration.ofMillis(100));
    private @Nullable RoutedEvent emitted;

    Assessing() {
      GivenStores.rows(
          context,
          AssessStage.ROWS,
          AssessStage.ASSESSED,
          AssessStage.FINDINGS,
          AssessStage.LINKS,
          AssessStage.DEADLINES);
      GivenStores.store(context, AssessStage.CLOCK, Serdes.Long());
      GivenStores.store(context, AssessStage.PENDING_SCORES, InternalSerdes.pendingContribution());
      GivenStores.store(context, AssessStage.PENDING_LEADS, Serdes.Long());
      GivenStores.store(context, AssessStage.EMITTED_SCORES, Serdes.Long());
      processor.init(context);
    }

    void take(Step step) {
      PointFindings findings = step.findings();
      if (findings == null) {
        tell(step.report());
      } else {
        Record<String, Pack> pack =
            GivenPacks.of(PairStage.findings(1), new Record<>(KEY, findings, 0));
        processor.process(pack.withValue(new AssessInput.OfFindings(pack.value())));
      }
    }

    private void tell(@Nullable ReportBuilder report) {
      RoutedEvent before = emitted;
      emitted = null;
      events.put(KEY, null);
      if (report != null) {
        IncidentEvent event = report.ofEvent(EVENT).event();
        emitted = new RoutedEvent(event, ROUTES);
        events.put(
            KEY,
            new GroupRow<>(new LastRoutes(ROUTES, null), new TreeMap<>(Map.of("i1", any(report)))));
      }
      Gathered changed =
          new Gathered.Changed(new EventKey(ClaimType.INCIDENT, EVENT), before, emitted, null);
      processor.process(new Record<>(KEY, new AssessInput.OfEvent(changed), 0));
      processor.process(new Record<>(KEY, new AssessInput.OfEvent(new Gathered.End()), 0));
    }

    private static Reported<Claim> any(ReportBuilder report) {
      var reported = report.reported();
      return new Reported<>(reported.claim().withoutText(), reported.firstPublished());
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> given = Any.report().map(report -> new Step(report.named("i1"), null));
    Arbitrary<Step> gone = Arbitraries.of(new Step(null, null));
    return Arbitraries.frequencyOf(Tuple.of(2, given), Tuple.of(1, gone), Tuple.of(6, found()))
        .list()
        .ofMaxSize(20);
  }

  /** Of more matches than fit into one row, by two meeting points. */
  private static Arbitrary<Step> found() {
    Arbitrary<Finding> findings = AnyMatch.finding();
    return Combinators.combine(
            findings.injectNull(0.2),
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(0, 1))
        .as(
            (finding, number, point) ->
                new Step(null, new PointFindings(point, List.of(change(number, finding)))));
  }

  private static FindingChange change(int number, @Nullable Finding finding) {
    return new FindingChange(
        "m" + number, "w1", EVENT, finding == null ? null : AnyMatch.ofPair(number, finding));
  }
}
