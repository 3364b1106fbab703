package io.foreknown.streams.pair;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchChange;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.route.MeetingPoints;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<MatchChange> changes = MatchChange.between(matches(before, other), matches(now, other));
    changes.stream()
        .collect(Collectors.groupingBy(MatchChange::incident, TreeMap::new, Collectors.toList()))
        .forEach((incident, of) -> forward(record, incident, of));
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
  private Map<String, Match> matches(@Nullable RoutedEvent event, EventIndex others) {
    Map<String, Match> found = new TreeMap<>();
    if (event != null) {
      for (RoutedEvent other : others.meeting(event.routes())) {
        Match match = match(event, other);
        if (match != null) {
          found.put(match.id(), match);
        }
      }
    }
    return found;
  }

  private @Nullable Match match(RoutedEvent one, RoutedEvent other) {
    if (one.event() instanceof WarningEvent warning
        && other.event() instanceof IncidentEvent incident) {
      return isHome(one.routes(), other.routes()) ? rule.match(warning, incident) : null;
    }
    return match(other, one);
  }

  private boolean isHome(Routes warning, Routes incident) {
    String home = Routes.home(warning, incident);
    return home != null && points.partition(home) == partition();
  }

  private int partition() {
    return context.taskId().partition();
  }

  private void forward(
      Record<String, EventChange> record, String incident, List<MatchChange> changes) {
    context.forward(record.withKey(incident).withValue(new PointFindings(partition(), changes)));
  }
}
