package io.foreknown.streams.score;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.score.Tallies;
import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Tallies} and {@link Scorecard#of}. */
final class ScoreProcessor implements Processor<String, ScoreChange, String, Versioned<Scorecard>> {
  private static final char SEPARATOR = '\0';

  private final ScoreSpecs specs;
  private final Duration interval;
  private final Set<String> untold = new TreeSet<>();
  private long latest;
  private ProcessorContext<String, Versioned<Scorecard>> context;
  private KeyValueStore<String, Counting> tallies;
  private KeyValueStore<String, Long> leads;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  ScoreProcessor(ScoreSpecs specs, Duration interval) {
    this.specs = specs;
    this.interval = interval;
  }

  @Override
  public void init(ProcessorContext<String, Versioned<Scorecard>> context) {
    this.context = context;
    this.tallies = context.getStateStore(ScoreStage.TALLIES);
    this.leads = context.getStateStore(ScoreStage.LEADS);
    try (KeyValueIterator<String, Counting> rows = tallies.all()) {
      rows.forEachRemaining(
          row -> {
            if (!row.value.isTold()) {
              untold.add(row.key);
            }
          });
    }
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> tell());
  }

  @Override
  public void process(Record<String, ScoreChange> record) {
    ScoreChange change = record.value();
    Counting stored = tallies.get(record.key());
    Counting before = stored == null ? Counting.NONE : stored;
    tallies.put(record.key(), before.after(change));
    countLead(record.key(), change.less(), -1);
    countLead(record.key(), change.more(), 1);
    untold.add(record.key());
    latest = Math.max(latest, record.timestamp());
  }

  private void countLead(String spec, @Nullable Score score, int times) {
    if (score instanceof Score.OfIncident incident && incident.leadSeconds() != null) {
      String row = row(spec, incident.leadSeconds());
      Long before = leads.get(row);
      long count = (before == null ? 0 : before) + times;
      leads.put(row, count == 0 ? null : (Long) count);
    }
  }

  private void tell() {
    for (String id : untold) {
      Counting counting = tallies.get(id);
      if (counting != null) {
        Counting told = counting.told();
        tallies.put(id, told);
        Scorecard scorecard = Scorecard.of(specs.named(id), told.tallies(), leadsOf(id));
        boolean isEmpty = told.tallies().equals(Tallies.NONE);
        context.forward(
            new Record<>(id, new Versioned<>(scorecard, told.version(), isEmpty), latest));
      }
    }
    untold.clear();
  }

  private SortedMap<Long, Long> leadsOf(String spec) {
    SortedMap<Long, Long> found = new TreeMap<>();
    String prefix = spec + SEPARATOR;
    try (KeyValueIterator<String, Long> rows = leads.prefixScan(prefix, new StringSerializer())) {
      rows.forEachRemaining(
          row -> found.put(Long.parseLong(row.key.substring(prefix.length())), row.value));
    }
    return found;
  }

  private static String row(String spec, long leadSeconds) {
    return spec + SEPARATOR + leadSeconds;
  }
}
