package io.foreknown.streams.question;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.ContradictionAlerts;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.ContradictionChange;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Discussions.Said;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.clock.Sweeps;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.fault.Deferred;
import io.foreknown.streams.gather.EventStore;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.CacheBudget;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.Rows;
import io.foreknown.streams.store.SortedRows;
import io.foreknown.streams.store.TaskCache;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The shell around {@link Discussions}: a claim in, what becomes of contradictions and of questions
 * out.
 */
final class QuestionProcessor implements Processor<String, Gathered, String, QuestionOutput> {
  /** What a claim takes in the cache beside whom and what it names, about. */
  private static final long BYTES_OF_CLAIM = 4_000;

  /** Objects with their references take so many times what they take in a record, about. */
  private static final long TIMES_IN_MEMORY = 3;

  /** The claims of a smaller event are looked at anew more quickly than they are kept. */
  private static final int FEW = 8;

  private static final char SEPARATOR = '\0';

  private final Rules rules;
  private final Exchange<GatherCommand> byEvent;
  private final ClockMode mode;
  private final TaskCache<Discussions> held = new TaskCache<>(CacheBudget.ofSets());
  private ProcessorContext<String, QuestionOutput> context;
  private RowStore rows;
  private SortedRows<Long> versions;
  private EventStore events;
  private Rows<Long> ofQuestions;
  private Packer<GatherCommand> sweeps;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  QuestionProcessor(Rules rules, int partitions, ClockMode mode) {
    this.rules = rules;
    this.byEvent = GatherStage.byEvent(partitions);
    this.mode = mode;
  }

  @Override
  public void init(ProcessorContext<String, QuestionOutput> context) {
    this.context = context;
    held.clear();
    this.rows = context.getStateStore(QuestionStage.ROWS);
    this.versions = rows.sorted(QuestionStage.CONTRADICTIONS);
    this.ofQuestions = rows.rows(QuestionStage.QUESTIONS);
    this.events = new EventStore(context);
    this.sweeps = byEvent.packer(context, QuestionOutput.ToEvents::new);
  }

  @Override
  public void close() {
    held.clear();
    rows.release();
  }

  @Override
  public void process(Record<String, Gathered> record) {
    if (record.value() instanceof Gathered.ClaimChanged claimChanged) {
      hear(record, claimChanged);
    } else if (record.value() instanceof Gathered.Clock moved) {
      sweep(record, moved.now(), null);
    } else if (record.value() instanceof Gathered.Sweep on
        && on.sweep() == GatherCommand.Sweep.CONTRADICTIONS) {
      sweep(record, on.now(), record.key());
    } else if (record.value() instanceof Gathered.End) {
      rows.endBatch();
    }
  }

  private void hear(Record<String, Gathered> record, Gathered.ClaimChanged claimChanged) {
    boolean isAlone = claimChanged.claims().size() <= (claimChanged.now() == null ? 0 : 1);
    if (isAlone) {
      return; // Nobody contradicts himself in one breath.
    }
    Said before = said(claimChanged.before());
    Said now = said(claimChanged.now());
    if (before.equals(now)
        && isTheSameToQuestions(claimChanged.eventBefore(), claimChanged.event())) {
      return;
    }
    ChangePoint cause =
        new ChangePoint(Instant.ofEpochMilli(record.timestamp()), claimChanged.claim());
    Discussions discussions = discussions(record.key(), claimChanged, before);
    Set<String> touched =
        discussions.touched(before, now, claimChanged.eventBefore(), claimChanged.event());
    Map<String, Question> asked = discussions.questions(touched, claimChanged.eventBefore());
    for (Discussions.Change change : discussions.follow(before, now)) {
      change.changes().forEach(one -> emit(record, one));
      if (mode == ClockMode.LIVE) {
        raiseFresh(
            unmuted(
                discussions,
                change.question(),
                claimChanged.event() == null ? claimChanged.eventBefore() : claimChanged.event(),
                ContradictionAlerts.of(change.question(), change.changes(), cause)));
      }
    }
    emit(record, asked, discussions.questions(touched, claimChanged.event()));
    if (claimChanged.claims().size() > FEW) {
      long bytes =
          BYTES_OF_CLAIM * claimChanged.claims().size() + TIMES_IN_MEMORY * discussions.bytes();
      held.hold(record.key(), discussions, bytes);
    }
  }

  private static boolean isTheSameToQuestions(@Nullable Event before, @Nullable Event now) {
    return Objects.equals(before, now)
        || (before != null && now instanceof IncidentEvent it && it.isAsReported(before));
  }

  private Said said(@Nullable Claim claim) {
    return Said.of(claim, rules.predicates());
  }

  private Collection<Alert> unmuted(
      Discussions discussions,
      QuestionKey question,
      @Nullable Event event,
      Collection<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> !discussions.isMuted(question.predicate(), alert.publishedAt()))
        .filter(alert -> !events.mutes().cover(event, alert.publishedAt()))
        .toList();
  }

  /** As they were before the claim came, changed or went. */
  private Discussions discussions(String key, Gathered.ClaimChanged claimChanged, Said before) {
    Discussions known = held.take(key);
    if (known != null) {
      return known;
    }
    Discussions made = new Discussions(claimChanged.key(), rules.predicates());
    claimChanged
        .claims()
        .forEach(
            (id, reported) -> {
              if (!id.equals(claimChanged.claim())) {
                made.replace(null, reported.claim());
              }
            });
    made.follow(said(null), before);
    return made;
  }

  private static long next(@Nullable Long before, LongConsumer put) {
    long version = before == null ? 1 : before + 1;
    put.accept(version);
    return version;
  }

  /** The questions that are others than before, or are none any more; by predicate. */
  private void emit(
      Record<String, Gathered> record, Map<String, Question> before, Map<String, Question> now) {
    for (Question question : now.values()) {
      if (!question.equals(before.get(question.key().predicate()))) {
        emit(record, question, false);
      }
    }
    for (Question question : before.values()) {
      if (!now.containsKey(question.key().predicate())) {
        emit(record, question, true);
      }
    }
  }

  private void emit(Record<String, Gathered> record, Question question, boolean isRetracted) {
    String row = record.key() + SEPARATOR + question.key().predicate();
    long version = next(ofQuestions.get(row), now -> ofQuestions.put(row, now));
    context.forward(
        new Record<>(
            question.id(),
            new QuestionOutput.OfQuestion(new Versioned<>(question, version, isRetracted)),
            record.timestamp()));
  }

  private void emit(Record<String, Gathered> record, ContradictionChange change) {
    String row = record.key() + SEPARATOR + change.id();
    long version = next(versions.get(row), now -> versions.put(row, now));
    boolean isRetracted = change.now() == null;
    Contradiction shown = isRetracted ? change.before() : change.now();
    context.forward(
        new Record<>(
            change.id(),
            new QuestionOutput.OfContradiction(
                new Versioned<>(Objects.requireNonNull(shown), version, isRetracted)),
            record.timestamp()));
  }

  private void raiseFresh(Collection<Alert> alerts) {
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    alerts.stream()
        .filter(alert -> rules.alerts().isNews(alert, now))
        .forEach(alert -> raise(alert, new RecordHeaders()));
  }

  private void raise(Alert alert, Headers headers) {
    long published = alert.publishedAt().toEpochMilli();
    context.forward(
        new Record<>(alert.subject(), new QuestionOutput.OfAlert(alert), published, headers));
  }

  /** What would have been raised on the way to what stands now; with the header of the clock. */
  private void sweep(Record<String, Gathered> clock, Instant now, @Nullable String from) {
    SortedSet<String> keys = contested(from, Sweeps.SLICE + 1);
    if (keys.size() > Sweeps.SLICE) {
      String next = keys.last();
      keys.remove(next);
      GatherCommand.OfSweep on = new GatherCommand.OfSweep(GatherCommand.Sweep.CONTRADICTIONS, now);
      sweeps.add(clock.withKey(next).withValue(on));
      sweeps.flush();
    }
    Deferred faults = new Deferred();
    for (String key : keys) {
      faults.run(() -> raiseAll(key, clock.headers()));
    }
    faults.rethrow();
  }

  private void raiseAll(String key, Headers headers) {
    Collection<Reported<Claim>> claims = events.claims(key).values();
    if (claims.isEmpty()) {
      return;
    }
    Event event = events.event(key);
    Discussions discussions = new Discussions(EventKeys.of(key), rules.predicates());
    claims.forEach(of -> discussions.replace(null, of.claim()));
    discussions
        .contradictions()
        .forEach(
            (predicate, found) -> {
              QuestionKey question = new QuestionKey(EventKeys.of(key), predicate);
              unmuted(discussions, question, event, ContradictionAlerts.of(question, found))
                  .forEach(alert -> raise(alert, headers));
            });
  }

  /** The first events, from a key on, about which there ever was a contradiction. */
  private SortedSet<String> contested(@Nullable String from, int most) {
    SortedSet<String> events = new TreeSet<>();
    for (String row : versions.keysFrom(from == null ? "" : from)) {
      if (events.size() == most) {
        break;
      }
      events.add(row.substring(0, row.indexOf(SEPARATOR)));
    }
    return events;
  }
}
