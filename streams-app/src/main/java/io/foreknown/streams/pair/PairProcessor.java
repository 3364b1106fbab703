package io.foreknown.streams.pair;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.route.MeetingPoints;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The shell around {@link MatchRule}: a changed event in, the changes of its matches out. */
final class PairProcessor implements Processor<String, EventChange, String, PointFindings> {
  private final MatchRule rule;
  private final MeetingPoints points;
  private final Map<Side, EventIndex> sides = new EnumMap<>(Side.class);
  private ProcessorContext<String, PointFindings> context;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  PairProcessor(MatchRule rule, MeetingPoints points) {
    this.rule = rule;
    this.points = points;
  }

  @Override
  public void init(ProcessorContext<String, PointFindings> context) {
    this.context = context;
    for (Side side : Side.values()) {
      sides.put(
          side,
          new EventIndex(
              context.getStateStore(side.events()), context.getStateStore(side.points())));
    }
  }

  @Override
  public void process(Record<String, EventChange> record) {
    EventChange change = record.value();
    Side side = Side.of(change.key());
    EventIndex own = index(side);
    EventIndex other = index(side.other());
    String id = change.key().id();
    RoutedEvent before = own.get(id);
    RoutedEvent now = here(change.now());
    own.replace(id, before, now);
    List<FindingChange> changes =
        FindingChange.between(findings(before, other), findings(now, other));
    forward(record, changes, of -> new EventKey(ClaimType.WARNING, of.warning()));
    forward(record, changes, of -> new EventKey(ClaimType.INCIDENT, of.incident()));
  }

  private EventIndex index(Side side) {
    EventIndex index = sides.get(side);
    if (index == null) {
      throw new IllegalStateException("init has not been called");
    }
    return index;
  }

  /** An event that no longer meets anything here is forgotten here. */
  private @Nullable RoutedEvent here(@Nullable RoutedEvent event) {
    return event != null && points.partitions(event.routes()).contains(partition()) ? event : null;
  }

  /** What an event matches, as far as this partition is the one to tell. */
  private Map<String, Finding> findings(@Nullable RoutedEvent event, EventIndex others) {
    Map<String, Finding> found = new TreeMap<>();
    if (event != null) {
      for (RoutedEvent other : others.meeting(event.routes())) {
        Finding finding = finding(event, other);
        if (finding != null) {
          found.put(finding.match().id(), finding);
        }
      }
    }
    return found;
  }

  private @Nullable Finding finding(RoutedEvent one, RoutedEvent other) {
    if (one.event() instanceof WarningEvent warning
        && other.event() instanceof IncidentEvent incident) {
      Match match = isHome(one.routes(), other.routes()) ? rule.match(warning, incident) : null;
      return match == null ? null : Finding.of(match, warning, incident);
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

  /** Both sides are told, each in its own partition, of all changes of this step at once. */
  private void forward(
      Record<String, EventChange> record,
      List<FindingChange> changes,
      Function<FindingChange, EventKey> side) {
    changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> EventKeys.text(side.apply(change)), TreeMap::new, Collectors.toList()))
        .forEach(
            (key, of) ->
                context.forward(record.withKey(key).withValue(new PointFindings(partition(), of))));
  }
}
