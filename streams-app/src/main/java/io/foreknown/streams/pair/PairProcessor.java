package io.foreknown.streams.pair;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.fault.Deferred;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.route.MeetingPoints;
import io.foreknown.streams.store.RowStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shell around {@link MatchRule} and {@link LinkRule}: a changed event in, the changes of its
 * matches and of links out.
 */
final class PairProcessor implements Processor<String, Pack, String, PairOutput> {
  private static final Logger LOG = LoggerFactory.getLogger(PairProcessor.class);

  private final Rules rules;
  private final MatchRule rule;
  private final MeetingPoints points;
  private final Exchange<EventChange> byMeetingPoint;
  private final Exchange<PointFindings> toEvents;
  private final Exchange<PointLinks> linksToEvents;
  private final Map<PairSide, EventIndexStore> sides = new EnumMap<>(PairSide.class);
  private final Map<PairSide, OpenLinks> links = new EnumMap<>(PairSide.class);
  private ProcessorContext<String, PairOutput> context;
  private RowStore rows;
  private Sensor manyCandidates;
  private Packer<PointFindings> findings;
  private Packer<PointLinks> linksFound;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  PairProcessor(Rules rules, int partitions) {
    this.rules = rules;
    this.rule = new MatchRule(rules.rules());
    this.points = new MeetingPoints(partitions);
    this.byMeetingPoint = GatherStage.byMeetingPoint(partitions);
    this.toEvents = PairStage.findings(partitions);
    this.linksToEvents = PairStage.links(partitions);
  }

  @Override
  public void init(ProcessorContext<String, PairOutput> context) {
    this.context = context;
    this.manyCandidates =
        context
            .metrics()
            .addRateTotalSensor(
                "pair",
                context.taskId().toString(),
                PairStage.MANY_CANDIDATES,
                RecordingLevel.INFO);
    this.findings = toEvents.packer(context, PairOutput.OfFindings::new);
    this.linksFound = linksToEvents.packer(context, PairOutput.OfLinks::new);
    this.rows = context.getStateStore(PairStage.ROWS);
    FootprintBuilder footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
    for (PairSide pairSide : PairSide.values()) {
      EventIndexStore events = new EventIndexStore(rows.rows(pairSide.events()), footprintBuilder);
      sides.put(pairSide, events);
      links.put(
          pairSide,
          new OpenLinks(
              pairSide, events, rows.rows(PairStage.LINKS), rules.linkRule(), points, partition()));
    }
  }

  @Override
  public void close() {
    rows.release();
    context.metrics().removeSensor(manyCandidates);
  }

  @Override
  public void process(Record<String, Pack> batch) {
    try {
      byMeetingPoint.receive(batch.value(), this::change, findings, linksFound);
    } finally {
      rows.endBatch();
    }
  }

  private void change(Record<String, EventChange> record) {
    EventChange change = record.value();
    PairSide pairSide = PairSide.of(change.key());
    EventIndexStore own = events(pairSide);
    String id = change.key().id();
    LocalEvent before = own.get(id);
    RoutedEvent here = here(change.now());
    LocalEvent decided = before == null ? null : before.decided(here);
    LocalEvent now = decided == null && here != null ? own.placed(here) : decided;
    own.replace(id, before, now);
    FindingBatches findingBatches = new FindingBatches(changes -> forward(record, changes));
    Deferred faults = new Deferred();
    Consumer<RoutedEvent> compare =
        other ->
            faults.run(
                () ->
                    findingBatches.add(
                        FindingChange.between(
                            finding(routed(before), other), finding(here, other))));
    if (before != null && decided != null) {
      events(pairSide.other()).named(PairNames.changed(before, decided), compare);
    } else {
      events(pairSide.other()).meeting(before, now, compare);
      links(pairSide).replace(id, before, now, faults, (key, given) -> forward(record, key, given));
    }
    report(record.key(), findingBatches.end());
    faults.rethrow();
  }

  private OpenLinks links(PairSide pairSide) {
    return Objects.requireNonNull(links.get(pairSide), "init has not been called");
  }

  private void forward(Record<String, EventChange> record, String event, List<Link> given) {
    linksFound.add(record.withKey(event).withValue(new PointLinks(partition(), given)));
  }

  private static @Nullable RoutedEvent routed(@Nullable LocalEvent event) {
    return event == null ? null : event.routed();
  }

  private EventIndexStore events(PairSide pairSide) {
    EventIndexStore events = sides.get(pairSide);
    if (events == null) {
      throw new IllegalStateException("init has not been called");
    }
    return events;
  }

  /** An event that no longer meets anything here is forgotten here. */
  private @Nullable RoutedEvent here(@Nullable RoutedEvent event) {
    return event != null
            && MatchRule.canMatch(event.event())
            && points.partitions(event.routes()).contains(partition())
        ? event
        : null;
  }

  /** What there is to emit of a pair, as far as this partition is the one to emit it. */
  private @Nullable Finding finding(@Nullable RoutedEvent one, RoutedEvent other) {
    if (one == null) {
      return null;
    }
    if (one.event() instanceof WarningEvent warning
        && other.event() instanceof IncidentEvent incident) {
      return isHome(one.routes(), other.routes()) ? rule.finding(warning, incident) : null;
    }
    return finding(other, one);
  }

  private boolean isHome(Routes warning, Routes incident) {
    String home = Routes.home(warning, incident);
    return home != null && points.partition(home) == partition();
  }

  private int partition() {
    return context.taskId().partition();
  }

  /** Both sides receive, each in its own partition, of all changes of a slice at once. */
  private void forward(Record<String, EventChange> record, List<FindingChange> changes) {
    forward(
        record,
        changes.stream().map(FindingChange::withoutEvidence).toList(),
        of -> new EventKey(ClaimType.WARNING, of.warning()));
    forward(record, changes, of -> new EventKey(ClaimType.INCIDENT, of.incident()));
  }

  private void forward(
      Record<String, EventChange> record,
      List<FindingChange> changes,
      Function<FindingChange, EventKey> side) {
    if (changes.size() == 1) {
      String key = EventKeys.text(side.apply(changes.get(0)));
      findings.add(record.withKey(key).withValue(new PointFindings(partition(), changes)));
      return;
    }
    changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> EventKeys.text(side.apply(change)), TreeMap::new, Collectors.toList()))
        .forEach(
            (key, of) ->
                findings.add(record.withKey(key).withValue(new PointFindings(partition(), of))));
  }

  private void report(String event, long candidates) {
    if (candidates > FindingBatches.SIZE) {
      manyCandidates.record();
      LOG.info(
          "{} was compared with {} events, in slices of {}",
          event,
          candidates,
          FindingBatches.SIZE);
    }
  }
}
