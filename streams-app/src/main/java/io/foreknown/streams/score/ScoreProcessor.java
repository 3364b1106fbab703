package io.foreknown.streams.score;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.score.Totals;
import io.foreknown.streams.clock.Postponed;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.store.Counters;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The shell around {@link Totals} and {@link Scorecard#of}. */
final class ScoreProcessor implements Processor<String, Pack, String, Versioned<Scorecard>> {
  private final ScoreSpecs specs;
  private final Exchange<Contribution> bySpec;
  private final Duration interval;
  private final Set<String> pending = new TreeSet<>();
  private ProcessorContext<String, Versioned<Scorecard>> context;
  private KeyValueStore<String, Counting> tallies;
  private Counters heard;
  private LeadCounts leads;
  private LeadCounts difference;
  private Postponed emission;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  ScoreProcessor(ScoreSpecs specs, int partitions, Duration interval) {
    this.specs = specs;
    this.bySpec = ScoreStage.bySpec(partitions);
    this.interval = interval;
  }

  @Override
  public void init(ProcessorContext<String, Versioned<Scorecard>> context) {
    this.context = context;
    this.tallies = context.getStateStore(ScoreStage.TALLIES);
    this.heard = new Counters(context.getStateStore(ScoreStage.HEARD));
    this.leads = LeadCounts.standing(context.getStateStore(ScoreStage.LEADS));
    this.difference = LeadCounts.difference(context.getStateStore(ScoreStage.LEADS));
    this.pending.clear();
    try (KeyValueIterator<String, Counting> rows = tallies.all()) {
      rows.forEachRemaining(
          row -> {
            if (!row.value.isEmitted()) {
              pending.add(row.key);
            }
          });
    }
    this.emission = new Postponed(context, interval, this::emit);
    if (!pending.isEmpty()) {
      emission.ask();
    }
  }

  @Override
  public void process(Record<String, Pack> batch) {
    bySpec.receive(batch.value(), this::hear);
  }

  private void hear(Record<String, Contribution> record) {
    Contribution contribution = record.value();
    Counting stored = tallies.get(record.key());
    Counting before = stored == null ? Counting.NONE : stored;
    Instant published = Instant.ofEpochMilli(record.timestamp());
    tallies.put(record.key(), before.after(contribution.totals(), published));
    contribution.leads().forEach((lead, times) -> leads.add(record.key(), lead, times));
    contribution.difference().forEach((lead, times) -> difference.add(record.key(), lead, times));
    pending.add(record.key());
    emission.ask();
    heard.count(ScoreStage.HEARD);
  }

  private void emit() {
    for (String id : pending) {
      Counting counting = tallies.get(id);
      if (counting != null) {
        Counting given = counting.emitted();
        tallies.put(id, given);
        Scorecard scorecard =
            Scorecard.of(specs.named(id), given.totals(), leads.of(id), difference.of(id));
        boolean isEmpty = given.totals().equals(Totals.NONE);
        context.forward(
            new Record<>(
                id,
                new Versioned<>(scorecard, given.version(), isEmpty),
                given.latest().toEpochMilli()));
      }
    }
    pending.clear();
  }
}
