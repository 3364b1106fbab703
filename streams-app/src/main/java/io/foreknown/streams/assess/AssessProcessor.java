package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.News;
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
import io.foreknown.streams.clock.Sweeps;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.fault.Deferred;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.pair.PairStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.score.LeadCounts;
import io.foreknown.streams.score.ScoreStage;
import io.foreknown.streams.store.Counters;
import io.foreknown.streams.store.WorkingMemory;
import io.foreknown.streams.store.WorkingSets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Yardsticks#assess}: what has changed in, what is new to tell out. */
final class AssessProcessor implements Processor<String, Input, String, Told> {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String NOW = "now";

  private final Yardsticks yardsticks;
  private final ClockMode mode;
  private final Duration interval;
  private final Exchange<PointFindings> toEvents;
  private final Exchange<PointLinks> linksToEvents;
  private final Exchange<News> byEvent;
  private final Exchange<Contribution> bySpec;
  private final WorkingSets<JudgedEvent> held = new WorkingSets<>(WorkingMemory.ofProcess());
  private ProcessorContext<String, Told> context;
  private JudgedEvents events;
  private KeyValueStore<String, LinkStanding> links;
  private KeyValueStore<String, Long> clocks;
  private Deadlines deadlines;
  private UntoldScores scores;
  private Packer<News> sweeps;
  private Packer<Contribution> contributions;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AssessProcessor(Yardsticks yardsticks, int partitions, ClockMode mode, Duration interval) {
    this.yardsticks = yardsticks;
    this.toEvents = PairStage.findings(partitions);
    this.linksToEvents = PairStage.links(partitions);
    this.byEvent = GatherStage.byEvent(partitions);
    this.bySpec = ScoreStage.bySpec(partitions);
    this.mode = mode;
    this.interval = interval;
  }

  @Override
  public void init(ProcessorContext<String, Told> context) {
    this.context = context;
    held.clear();
    this.events = new JudgedEvents(context, yardsticks, held);
    this.links = context.getStateStore(AssessStage.LINKS);
    this.clocks = context.getStateStore(AssessStage.CLOCK);
    this.deadlines = new Deadlines(context.getStateStore(AssessStage.DEADLINES), yardsticks);
    this.scores =
        new UntoldScores(
            context.getStateStore(AssessStage.UNTOLD_SCORES),
            LeadCounts.standing(context.getStateStore(AssessStage.UNTOLD_LEADS)),
            LeadCounts.difference(context.getStateStore(AssessStage.UNTOLD_LEADS)),
            new Counters(context.getStateStore(AssessStage.TOLD_SCORES)));
    this.sweeps = byEvent.packer(context, Told.ToEvents::new);
    this.contributions = bySpec.packer(context, Told.ToScorecards::new);
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> tellScores());
    if (mode == ClockMode.LIVE) {
      context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::runOut);
    }
  }

  @Override
  public void close() {
    held.clear();
  }

  private void tellScores() {
    scores.tell(contributions::add);
    contributions.flush();
  }

  @Override
  public void process(Record<String, Input> record) {
    if (record.value() instanceof Input.OfFindings of) {
      toEvents.receive(of.findings(), one -> process(one.key(), one.value(), one.timestamp()));
    } else if (record.value() instanceof Input.OfLinks of) {
      linksToEvents.receive(of.links(), one -> tellLinks(one.key(), one.value(), one.timestamp()));
    } else if (record.value() instanceof Input.OfEvent of) {
      process(record, of.gathered());
    }
  }

  /** Each link once, by the side of the younger event. */
  private void tellLinks(String key, PointLinks of, long timestamp) {
    LinkStanding known = links.get(key);
    LinkStanding before = known == null ? LinkStanding.NONE : known;
    LinkStanding now = before.after(of.partition(), of.links());
    links.put(key, now);
    for (Versioned<Link> told : now.told(before)) {
      long knownSince = told.retracted() ? timestamp : told.value().publishedAt().toEpochMilli();
      context.forward(new Record<>(told.value().id(), new Told.OfLink(told), knownSince));
    }
  }

  private void process(Record<String, Input> record, Gathered gathered) {
    if (gathered instanceof Gathered.Clock moved) {
      clocks.put(NOW, moved.now().toEpochMilli());
      sweepDeadlines(record, moved.now());
    } else if (gathered instanceof Gathered.Sweep on && on.sweep() == News.Sweep.DEADLINES) {
      sweepDeadlines(record, on.now());
    } else if (gathered instanceof Gathered.Sweep on && on.sweep() == News.Sweep.VERDICTS) {
      Deferred faults = new Deferred();
      sweepVerdicts(record, on.now(), record.key(), faults);
      faults.rethrow();
    } else if (gathered instanceof Gathered.Changed changed) {
      String key = record.key();
      Event before = event(changed.before());
      Event now = event(changed.now());
      deadlines.replace(key, before, now, now());
      JudgedEvent judged = events.get(key, before);
      judged.event(now);
      judge(key, judged, List.of(), record.timestamp(), changed.mergedInto());
    }
  }

  private static @Nullable Event event(@Nullable RoutedEvent routed) {
    return routed == null ? null : routed.event();
  }

  private void process(String key, PointFindings of, long timestamp) {
    JudgedEvent judged = events.get(key);
    for (FindingChange change : of.changes()) {
      FindingStanding before = events.standing(key, judged, change.id());
      tellMatch(change, key, judged.hear(before, of.partition(), change), timestamp);
    }
    judge(key, judged, of.changes().stream().map(FindingChange::id).toList(), timestamp);
  }

  /** Verdicts are looked at once all deadlines are. */
  private void sweepDeadlines(Record<String, Input> record, Instant now) {
    Deferred faults = new Deferred();
    String last = runOut(now.toEpochMilli(), faults);
    if (last == null) {
      sweepVerdicts(record, now, null, faults);
    } else {
      goOn(record, last, News.Sweep.DEADLINES, now);
    }
    faults.rethrow();
  }

  private void runOut(long now) {
    Deferred faults = new Deferred();
    var unused = runOut(now, faults);
    faults.rethrow();
  }

  /**
   * Warnings whose time has run out are judged anew, a slice of them.
   *
   * @return the key of the last one, when more may be left
   */
  private @Nullable String runOut(long now, Deferred faults) {
    List<String> keys = deadlines.passed(Instant.ofEpochMilli(now), Sweeps.SLICE);
    for (String key : keys) {
      faults.run(() -> judge(key, events.get(key), List.of(), now));
    }
    return keys.size() < Sweeps.SLICE ? null : keys.get(keys.size() - 1);
  }

  /** What would have been raised on the way to what stands now; with the header of the clock. */
  private void sweepVerdicts(
      Record<String, Input> record, Instant now, @Nullable String from, Deferred faults) {
    String next =
        events.sweep(
            from,
            Sweeps.SLICE,
            (incident, findings) ->
                faults.run(
                    () ->
                        VerdictAlerts.of(
                                null, Dossier.of(incident, findings), findings, events.mutes())
                            .forEach(alert -> raise(alert, record.headers()))));
    if (next != null) {
      goOn(record, next, News.Sweep.VERDICTS, now);
    }
  }

  private void goOn(Record<String, Input> record, String key, News.Sweep sweep, Instant now) {
    sweeps.add(record.withKey(key).withValue(new News.OfSweep(sweep, now)));
    sweeps.flush();
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

  private void judge(String key, JudgedEvent judged, List<String> heard, long timestamp) {
    judge(key, judged, heard, timestamp, null);
  }

  /** Tells what is new since the event was judged last. */
  private void judge(
      String key,
      JudgedEvent judged,
      List<String> heard,
      long timestamp,
      @Nullable String mergedInto) {
    long version = judged.last().version();
    Assessment before = judged.judgement();
    events.judge(key, judged, heard, now());
    Assessment after = judged.judgement();
    if (judged.last().version() > version) {
      tellJudgement(before, after, judged.last().version(), mergedInto, timestamp);
      if (mode == ClockMode.LIVE) {
        raiseFresh(before.dossier(), judged);
      }
    }
    for (ScoreChange change : ScoreChange.between(before.scores(), after.scores())) {
      scores.add(change, timestamp);
    }
  }

  private void raiseFresh(@Nullable Dossier before, JudgedEvent judged) {
    Dossier dossier = judged.judgement().dossier();
    if (dossier != null) {
      VerdictAlerts.of(before, dossier, judged.findings(), events.mutes()).stream()
          .filter(alert -> yardsticks.alerts().isNews(alert, now()))
          .forEach(alert -> raise(alert, new RecordHeaders()));
    }
  }

  private void raise(Alert alert, Headers headers) {
    long published = alert.publishedAt().toEpochMilli();
    context.forward(new Record<>(alert.subject(), new Told.OfAlert(alert), published, headers));
  }

  private void tellJudgement(
      Assessment before,
      Assessment after,
      long version,
      @Nullable String mergedInto,
      long timestamp) {
    Assessment shown = after.isEmpty() ? before : after;
    boolean isGone = after.isEmpty();
    if (shown.dossier() != null) {
      String id = shown.dossier().event().id();
      Told told = new Told.OfDossier(new Versioned<>(shown.dossier(), version, isGone, mergedInto));
      context.forward(new Record<>(id, told, timestamp));
    }
    if (shown.record() != null) {
      String id = shown.record().event().id();
      Told told = new Told.OfOutcome(new Versioned<>(shown.record(), version, isGone, mergedInto));
      context.forward(new Record<>(id, told, timestamp));
    }
  }
}
