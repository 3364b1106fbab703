package io.foreknown.streams.assess;

import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.LeadChange;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.domain.score.Untold;
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
 * commit may come between two tellings.
 *
 * @param told how many contributions have been told on so far
 */
record UntoldScores(
    KeyValueStore<String, Untold> tallies, LeadCounts leads, LeadCounts difference, Counters told) {

  void add(ScoreChange change, long timestamp) {
    Untold stored = tallies.get(change.spec());
    Untold before = stored == null ? Untold.NONE : stored;
    tallies.put(change.spec(), before.after(change, Instant.ofEpochMilli(timestamp)));
    add(change.spec(), change.less(), -1);
    add(change.spec(), change.more(), 1);
  }

  private void add(String spec, @Nullable Score score, int times) {
    LeadChange.ofStanding(score, times, (lead, more) -> leads.add(spec, lead, more));
    LeadChange.ofDifference(score, times, (lead, more) -> difference.add(spec, lead, more));
  }

  /** Hands everything over, by scorecard and as of its latest claim, and forgets it. */
  void tell(Consumer<Record<String, Contribution>> heard) {
    SortedMap<String, Untold> all = new TreeMap<>();
    try (KeyValueIterator<String, Untold> rows = tallies.all()) {
      rows.forEachRemaining(row -> all.put(row.key, row.value));
    }
    all.forEach(
        (spec, untold) -> {
          tallies.delete(spec);
          for (Contribution contribution :
              Contribution.slices(untold.totals(), taken(leads, spec), taken(difference, spec))) {
            long timestamp = untold.latest().toEpochMilli();
            heard.accept(new Record<>(spec, contribution, timestamp));
            told.count(AssessStage.TOLD_SCORES);
          }
        });
  }

  private static SortedMap<Long, Long> taken(LeadCounts from, String spec) {
    SortedMap<Long, Long> all = from.of(spec);
    all.forEach((lead, times) -> from.add(spec, lead, -times));
    return all;
  }
}
