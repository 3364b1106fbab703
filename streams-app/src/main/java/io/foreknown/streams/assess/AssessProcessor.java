package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.route.EventKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Yardsticks#assess}: what has changed in, what is new to tell out. */
final class AssessProcessor implements Processor<String, Input, String, Told> {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final char SEPARATOR = '\0';
  private static final String NOW = "now";

  private final Yardsticks yardsticks;
  private final ClockMode mode;
  private ProcessorContext<String, Told> context;
  private KeyValueStore<String, RoutedEvent> events;
  private KeyValueStore<String, FindingStanding> standings;
  private KeyValueStore<String, Assessed> assessed;
  private KeyValueStore<String, Long> clocks;
  private Deadlines deadlines;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AssessProcessor(Yardsticks yardsticks, ClockMode mode) {
    this.yardsticks = yardsticks;
    this.mode = mode;
  }

  @Override
  public void init(ProcessorContext<String, Told> context) {
    this.context = context;
    this.events = context.getStateStore(GatherStage.EVENTS);
    this.standings = context.getStateStore(AssessStage.FINDINGS);
    this.assessed = context.getStateStore(AssessStage.ASSESSED);
    this.clocks = context.getStateStore(AssessStage.CLOCK);
    this.deadlines = new Deadlines(context.getStateStore(AssessStage.DEADLINES), yardsticks);
    if (mode == ClockMode.LIVE) {
      context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::runOut);
    }
  }

  @Override
  public void process(Record<String, Input> record) {
    if (record.value() instanceof Input.OfMatches of) {
      process(record.key(), of.findings(), record.timestamp());
    } else if (record.value() instanceof Input.OfEvent of) {
      process(record.key(), of.gathered(), record.timestamp());
    }
  }

  private void process(String key, Gathered gathered, long timestamp) {
    if (gathered instanceof Gathered.Clock moved) {
      clocks.put(NOW, moved.now().toEpochMilli());
      runOut(moved.now().toEpochMilli());
    } else if (gathered instanceof Gathered.Changed changed) {
      Event before = changed.before() == null ? null : changed.before().event();
      Event now = changed.now() == null ? null : changed.now().event();
      deadlines.replace(key, before, now, now());
      Collection<Finding> findings = findingsOf(key).values();
      tell(key, new Known(before, findings), new Known(now, findings), timestamp);
    }
  }

  private void process(String key, PointFindings of, long timestamp) {
    Map<String, Finding> before = findingsOf(key);
    Map<String, Finding> now = new TreeMap<>(before);
    for (FindingChange change : of.changes()) {
      FindingStanding stored = standings.get(row(key, change.id()));
      FindingStanding was = stored == null ? FindingStanding.NONE : stored;
      FindingStanding is = was.after(of.partition(), change.finding());
      standings.put(row(key, change.id()), is);
      Finding stands = is.finding();
      if (stands == null) {
        now.remove(change.id());
      } else {
        now.put(change.id(), stands);
      }
      tellMatch(change, key, is.told(was), timestamp);
    }
    Event event = eventOf(key);
    tell(key, new Known(event, before.values()), new Known(event, now.values()), timestamp);
  }

  /** Warnings whose time has run out are judged anew. */
  private void runOut(long now) {
    for (String key : deadlines.passed(Instant.ofEpochMilli(now))) {
      Known known = new Known(eventOf(key), findingsOf(key).values());
      tell(key, known, known, now);
    }
  }

  private @Nullable Event eventOf(String key) {
    RoutedEvent routed = events.get(key);
    return routed == null ? null : routed.event();
  }

  private Map<String, Finding> findingsOf(String key) {
    Map<String, Finding> found = new TreeMap<>();
    try (KeyValueIterator<String, FindingStanding> rows =
        standings.prefixScan(key + SEPARATOR, new StringSerializer())) {
      rows.forEachRemaining(
          row -> {
            Finding finding = row.value.finding();
            if (finding != null) {
              found.put(finding.match().id(), finding);
            }
          });
    }
    return found;
  }

  private static String row(String event, String match) {
    return event + SEPARATOR + match;
  }

  /** The clock by which warnings run out now. */
  private Instant now() {
    if (mode == ClockMode.LIVE) {
      return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
    Long told = clocks.get(NOW);
    return told == null ? Instant.EPOCH : Instant.ofEpochMilli(told);
  }

  /** Each match once, by the incident's side; known since its last claim was published. */
  private void tellMatch(
      FindingChange change, String key, @Nullable Versioned<Match> told, long timestamp) {
    if (told != null
        && key.equals(EventKeys.text(new EventKey(ClaimType.INCIDENT, change.incident())))) {
      long knownSince = told.retracted() ? timestamp : told.value().publishedAt().toEpochMilli();
      context.forward(new Record<>(change.id(), new Told.OfMatch(told), knownSince));
    }
  }

  /** What is known of one event. */
  private record Known(@Nullable Event event, Collection<Finding> findings) {}

  /** What is new since the event was assessed last. */
  private void tell(String key, Known before, Known now, long timestamp) {
    Assessed stored = assessed.get(key);
    Assessed last = stored == null ? Assessed.NEVER : stored;
    Instant clock = now();
    Assessment was = yardsticks.assess(before.event(), before.findings(), last.clock());
    Assessment is = yardsticks.assess(now.event(), now.findings(), clock);
    long version = last.version() + (was.tellsTheSameAs(is) ? 0 : 1);
    assessed.put(key, new Assessed(version, clock));
    if (version > last.version()) {
      tellJudgement(was, is, version, timestamp);
    }
    for (ScoreChange change : ScoreChange.between(was.scores(), is.scores())) {
      context.forward(new Record<>(change.spec(), new Told.OfScore(change), timestamp));
    }
  }

  private void tellJudgement(Assessment before, Assessment after, long version, long timestamp) {
    Assessment shown = after.isEmpty() ? before : after;
    if (shown.dossier() != null) {
      String id = shown.dossier().event().id();
      Told told = new Told.OfDossier(new Versioned<>(shown.dossier(), version, after.isEmpty()));
      context.forward(new Record<>(id, told, timestamp));
    }
    if (shown.record() != null) {
      String id = shown.record().event().id();
      Told told = new Told.OfOutcome(new Versioned<>(shown.record(), version, after.isEmpty()));
      context.forward(new Record<>(id, told, timestamp));
    }
  }
}
