package io.foreknown.streams.assess;

import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.LeadChange;
import io.foreknown.domain.score.PendingContribution;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.streams.score.LeadCounts;
import io.foreknown.streams.store.Counters;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one task have come to contribute to scorecards, added up, so that each
 * scorecard hears of it at most once in an interval and not once per event. As rows, because a
 * commit may come between two emissions.
 *
 * @param emitted how many contributions have been emitted so far
 */
record PendingScores(
    KeyValueStore<String, PendingContribution> tallies,
    LeadCounts leads,
    LeadCounts difference,
    Counters emitted) {

  void add(ScoreChange change, long timestamp) {
    PendingContribution stored = tallies.get(change.spec());
    PendingContribution before = stored == null ? PendingContribution.NONE : stored;
    tallies.put(change.spec(), before.after(change, Instant.ofEpochMilli(timestamp)));
    add(change.spec(), change.less(), -1);
    add(change.spec(), change.more(), 1);
  }

  private void add(String spec, @Nullable Score score, int times) {
    LeadChange.ofStanding(score, times, (lead, more) -> leads.add(spec, lead, more));
    LeadChange.ofDifference(score, times, (lead, more) -> difference.add(spec, lead, more));
  }

  boolean isEmpty() {
    try (KeyValueIterator<String, PendingContribution> rows = tallies.all()) {
      return !rows.hasNext();
    }
  }

  /** Hands everything over, by scorecard and as of its latest claim, and forgets it. */
  void emit(Consumer<Record<String, Contribution>> heard) {
    SortedMap<String, PendingContribution> all = new TreeMap<>();
    try (KeyValueIterator<String, PendingContribution> rows = tallies.all()) {
      rows.forEachRemaining(row -> all.put(row.key, row.value));
    }
    all.forEach(
        (spec, pending) -> {
          tallies.delete(spec);
          for (Contribution contribution :
              Contribution.slices(pending.totals(), taken(leads, spec), taken(difference, spec))) {
            long timestamp = pending.latest().toEpochMilli();
            heard.accept(new Record<>(spec, contribution, timestamp));
            emitted.count(AssessStage.EMITTED_SCORES);
          }
        });
  }

  private static SortedMap<Long, Long> taken(LeadCounts from, String spec) {
    SortedMap<Long, Long> all = from.of(spec);
    all.forEach((lead, times) -> from.add(spec, lead, -times));
    return all;
  }
}
