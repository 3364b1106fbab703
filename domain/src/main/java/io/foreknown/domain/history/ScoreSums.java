package io.foreknown.domain.history;

import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.score.Tallies;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what events contribute to each scorecard. */
public final class ScoreSums {
  private final SortedMap<String, Tallies> tallies = new TreeMap<>();
  private final SortedMap<String, SortedMap<Long, Long>> leads = new TreeMap<>();

  /** The contributions of one event, by the ids of scorecards. */
  public void add(Map<String, Score> scores) {
    scores.forEach(this::add);
  }

  /** What one event contributes to one scorecard. */
  void add(String spec, Score score) {
    tallies.put(spec, tallies.getOrDefault(spec, Tallies.NONE).plus(score));
    if (score instanceof Score.OfIncident incident && incident.leadSeconds() != null) {
      leads
          .computeIfAbsent(spec, id -> new TreeMap<>())
          .merge(incident.leadSeconds(), 1L, Long::sum);
    }
  }

  /** The scorecards to which anything was contributed, by id. */
  public Stream<Scorecard> scorecards(ScoreSpecs specs) {
    return tallies.entrySet().stream()
        .map(
            of ->
                Scorecard.of(
                    specs.named(of.getKey()),
                    of.getValue(),
                    leads.getOrDefault(of.getKey(), new TreeMap<>())));
  }
}
