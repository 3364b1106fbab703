package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.link.AutomaticMerge;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.clock.Postponed;
import io.foreknown.streams.clock.Sweeps;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.fault.BatchFault;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.pair.PairStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.score.LeadCounts;
import io.foreknown.streams.score.ScoreStage;
import io.foreknown.streams.store.CacheBudget;
import io.foreknown.streams.store.Counters;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.Rows;
import io.foreknown.streams.store.TaskCache;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Rules#assess}: what has changed in, what is new to emit. */
final class AssessProcessor implements Processor<String, AssessInput, String, AssessOutput> {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String NOW = "now";

  private final Rules rules;
  private final ClockMode mode;
  private final Duration interval;
  private final Exchange<PointFindings> toEvents;
  private final Exchange<PointLinks> linksToEvents;
  private final Exchange<GatherCommand> byEvent;
  private final Exchange<Contribution> bySpec;
  private final TaskCache<JudgedEvent> held = new TaskCache<>(CacheBudget.ofSets());

  /** In the order in which their batch touched them. */
  private final Map<String, Touched> touched = new LinkedHashMap<>();

  private ProcessorContext<String, AssessOutput> context;
  private RowStore rows;
  private JudgedEvents events;
  private Rows<LinkStanding> links;
  private KeyValueStore<String, Long> clocks;
  private Deadlines deadlines;
  private PendingScores scores;
  private Postponed emission;
  private Packer<GatherCommand> sweeps;
  private Packer<Contribution> contributions;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AssessProcessor(Rules rules, int partitions, ClockMode mode, Duration interval) {
    this.rules = rules;
    this.toEvents = PairStage.findings(partitions);
    this.linksToEvents = PairStage.links(partitions);
    this.byEvent = GatherStage.byEvent(partitions);
    this.bySpec = ScoreStage.bySpec(partitions);
    this.mode = mode;
    this.interval = interval;
  }

  @Override
  public void init(ProcessorContext<String, AssessOutput> context) {
    this.context = context;
    forget();
    this.rows = context.getStateStore(AssessStage.ROWS);
    this.events = new JudgedEvents(context, rules, held);
    this.links = rows.rows(AssessStage.LINKS);
    this.clocks = context.getStateStore(AssessStage.CLOCK);
    this.deadlines = new Deadlines(rows.sorted(AssessStage.DEADLINES), rules);
    this.scores =
        new PendingScores(
            context.getStateStore(AssessStage.PENDING_SCORES),
            LeadCounts.standing(context.getStateStore(AssessStage.PENDING_LEADS)),
            LeadCounts.difference(context.getStateStore(AssessStage.PENDING_LEADS)),
            new Counters(context.getStateStore(AssessStage.EMITTED_SCORES)));
    this.sweeps = byEvent.packer(context, AssessOutput.ToEvents::new);
    this.contributions = bySpec.packer(context, AssessOutput.ToScorecards::new);
    this.emission = new Postponed(context, interval, this::emitScores);
    if (!scores.isEmpty()) {
      emission.ask();
    }
    if (mode == ClockMode.LIVE) {
      context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::runOut);
    }
  }

  private void forget() {
    held.clear();
    touched.clear();
  }

  @Override
  public void close() {
    forget();
    rows.release();
  }

  private void emitScores() {
    scores.emit(contributions::add);
    contributions.flush();
  }

  @Override
  public void process(Record<String, AssessInput> record) {
    BatchFault.Collector faults = new BatchFault.Collector();
    try {
      work(record, faults);
    } finally {
      if (isWhole(record.value())) {
        rows.endBatch();
      }
    }
    faults.rethrow();
  }

  /** Whether it is a batch, or the end of one, and not a part of one. */
  private static boolean isWhole(AssessInput assessInput) {
    return !(assessInput instanceof AssessInput.OfEvent of)
        || of.gathered() instanceof Gathered.End
        || of.gathered() instanceof Gathered.Clock
        || of.gathered() instanceof Gathered.Sweep;
  }

  private void work(Record<String, AssessInput> record, BatchFault.Collector faults) {
    if (record.value() instanceof AssessInput.OfFindings of) {
      toEvents.each(of.findings(), faults, this::hear);
      settle(faults);
    } else if (record.value() instanceof AssessInput.OfLinks of) {
      linksToEvents.each(
          of.links(), faults, one -> emitLinks(one.key(), one.value(), one.timestamp()));
    } else if (record.value() instanceof AssessInput.OfEvent of) {
      work(record, of.gathered(), faults);
    }
  }

  /** Each link once, by the side of the younger event. */
  private void emitLinks(String key, PointLinks of, long timestamp) {
    LinkStanding known = links.get(key);
    LinkStanding before = known == null ? LinkStanding.NONE : known;
    LinkStanding now = before.after(of.partition(), of.links());
    links.put(key, now);
    for (Versioned<Link> emitted : now.changesSince(before)) {
      long knownSince =
          emitted.retracted() ? timestamp : emitted.value().publishedAt().toEpochMilli();
      context.forward(
          new Record<>(emitted.value().id(), new AssessOutput.OfLink(emitted), knownSince));
      if (mode == ClockMode.LIVE && emitted.value().automatic() && !emitted.retracted()) {
        decide(AutomaticMerge.of(emitted.value()), knownSince);
      }
    }
  }

  private void work(
      Record<String, AssessInput> record, Gathered gathered, BatchFault.Collector faults) {
    if (gathered instanceof Gathered.Changed changed) {
      faults.run(record, () -> change(record, changed));
    } else if (isWhole(record.value())) {
      settle(faults);
      sweep(record, gathered, faults);
    }
  }

  /** A replay waits until it knows all claims; whoever runs it decides then. */
  private void decide(Decision decision, long timestamp) {
    context.forward(
        new Record<>(decision.header().id(), new AssessOutput.OfDecision(decision), timestamp));
  }

  private void sweep(
      Record<String, AssessInput> record, Gathered gathered, BatchFault.Collector faults) {
    if (gathered instanceof Gathered.Clock moved) {
      clocks.put(NOW, moved.now().toEpochMilli());
      sweepDeadlines(record, moved.now(), faults);
    } else if (gathered instanceof Gathered.Sweep on
        && on.sweep() == GatherCommand.Sweep.DEADLINES) {
      sweepDeadlines(record, on.now(), faults);
    } else if (gathered instanceof Gathered.Sweep on
        && on.sweep() == GatherCommand.Sweep.VERDICTS) {
      sweepVerdicts(record, on.now(), record.key(), faults);
    }
  }

  private void change(Record<String, AssessInput> record, Gathered.Changed changed) {
    Event before = event(changed.before());
    Event now = event(changed.now());
    deadlines.replace(record.key(), before, now, now());
    Touched event = touch(record.key(), record, () -> events.get(record.key(), before));
    event.event().event(now);
    event.mergedInto(changed.mergedInto());
  }

  private Touched touch(String key, Record<String, ?> cause, Supplier<JudgedEvent> get) {
    Touched event = touched.computeIfAbsent(key, any -> new Touched(get.get(), cause));
    event.by(cause);
    return event;
  }

  private static @Nullable Event event(@Nullable RoutedEvent routed) {
    return routed == null ? null : routed.event();
  }

  private void hear(Record<String, PointFindings> record) {
    String key = record.key();
    Touched event = touch(key, record, () -> events.get(key));
    try {
      record.value().changes().forEach(change -> hear(event, record, change));
    } catch (RuntimeException | StackOverflowError e) {
      event.event().doubt();
      throw e;
    }
  }

  private void hear(Touched event, Record<String, PointFindings> record, FindingChange change) {
    FindingStanding before = events.standing(record.key(), event.event(), change.id());
    event.heard(change.id());
    Versioned<Match> emitted = event.event().hear(before, record.value().partition(), change);
    emitMatch(change, record.key(), emitted, record.timestamp());
  }

  /** Judges all that was touched since this was done last. */
  private void settle(BatchFault.Collector faults) {
    Map<String, Touched> all = new LinkedHashMap<>(touched);
    touched.clear();
    all.forEach((key, event) -> faults.run(event.cause(), () -> judge(key, event)));
  }

  /** Verdicts are looked at once all deadlines are. */
  private void sweepDeadlines(
      Record<String, AssessInput> record, Instant now, BatchFault.Collector faults) {
    String last = runOut(record, now);
    settle(faults);
    if (last == null) {
      sweepVerdicts(record, now, null, faults);
    } else {
      goOn(record, last, GatherCommand.Sweep.DEADLINES, now);
    }
  }

  private void runOut(long now) {
    BatchFault.Collector faults = new BatchFault.Collector();
    try {
      var unused = runOut(new Record<>(NOW, NOW, now), Instant.ofEpochMilli(now));
      settle(faults);
    } finally {
      rows.endBatch();
    }
    faults.rethrow();
  }

  /**
   * Warnings whose time has run out are to be judged anew, a slice of them.
   *
   * @return the key of the last one, when more may be left
   */
  private @Nullable String runOut(Record<String, ?> record, Instant now) {
    List<String> keys = deadlines.passed(now, Sweeps.SLICE);
    Record<String, ?> cause = record.withTimestamp(now.toEpochMilli());
    keys.forEach(key -> touch(key, cause, () -> events.get(key)));
    return keys.size() < Sweeps.SLICE ? null : keys.get(keys.size() - 1);
  }

  /** What would have been raised on the way to what stands now; with the header of the clock. */
  private void sweepVerdicts(
      Record<String, AssessInput> record,
      Instant now,
      @Nullable String from,
      BatchFault.Collector faults) {
    String next =
        events.sweep(
            from,
            Sweeps.SLICE,
            (incident, findings) ->
                faults.run(
                    record,
                    () ->
                        VerdictAlerts.of(
                                null, Dossier.of(incident, findings), findings, events.mutes())
                            .forEach(alert -> raise(alert, record.headers()))));
    if (next != null) {
      goOn(record, next, GatherCommand.Sweep.VERDICTS, now);
    }
  }

  private void goOn(
      Record<String, AssessInput> record, String key, GatherCommand.Sweep sweep, Instant now) {
    sweeps.add(record.withKey(key).withValue(new GatherCommand.OfSweep(sweep, now)));
    sweeps.flush();
  }

  /** The clock by which warnings run out now. */
  private Instant now() {
    if (mode == ClockMode.LIVE) {
      return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
    Long given = clocks.get(NOW);
    return given == null ? Instant.EPOCH : Instant.ofEpochMilli(given);
  }

  /** Each match once, by the incident's side; known since its last claim was published. */
  private void emitMatch(
      FindingChange change, String key, @Nullable Versioned<Match> emitted, long timestamp) {
    if (emitted != null
        && key.equals(EventKeys.text(new EventKey(ClaimType.INCIDENT, change.incident())))) {
      long knownSince =
          emitted.retracted() ? timestamp : emitted.value().publishedAt().toEpochMilli();
      context.forward(new Record<>(change.id(), new AssessOutput.OfMatch(emitted), knownSince));
    }
  }

  /** Emits what is new since the event was judged last. */
  private void judge(String key, Touched event) {
    JudgedEvent judged = event.event();
    long timestamp = event.cause().timestamp();
    long version = judged.last().version();
    Assessment before = judged.judgement();
    events.judge(key, judged, event.findings(), now());
    Assessment after = judged.judgement();
    if (judged.last().version() > version) {
      emitJudgement(before, after, judged.last().version(), event.mergedInto(), timestamp);
      if (mode == ClockMode.LIVE) {
        raiseFresh(before.dossier(), judged);
      }
    }
    for (ScoreChange change : ScoreChange.between(before.scores(), after.scores())) {
      scores.add(change, timestamp);
      emission.ask();
    }
  }

  private void raiseFresh(@Nullable Dossier before, JudgedEvent judged) {
    Dossier dossier = judged.judgement().dossier();
    if (dossier != null) {
      VerdictAlerts.of(before, dossier, judged.findings(), events.mutes()).stream()
          .filter(alert -> rules.alerts().isNews(alert, now()))
          .forEach(alert -> raise(alert, new RecordHeaders()));
    }
  }

  private void raise(Alert alert, Headers headers) {
    long published = alert.publishedAt().toEpochMilli();
    context.forward(
        new Record<>(alert.subject(), new AssessOutput.OfAlert(alert), published, headers));
  }

  private void emitJudgement(
      Assessment before,
      Assessment after,
      long version,
      @Nullable String mergedInto,
      long timestamp) {
    Assessment shown = after.isEmpty() ? before : after;
    boolean isGone = after.isEmpty();
    if (shown.dossier() != null) {
      String id = shown.dossier().event().id();
      AssessOutput output =
          new AssessOutput.OfDossier(new Versioned<>(shown.dossier(), version, isGone, mergedInto));
      context.forward(new Record<>(id, output, timestamp));
    }
    if (shown.record() != null) {
      String id = shown.record().event().id();
      AssessOutput output =
          new AssessOutput.OfOutcome(new Versioned<>(shown.record(), version, isGone, mergedInto));
      context.forward(new Record<>(id, output, timestamp));
    }
  }
}
