package io.foreknown.domain.history;

import io.foreknown.domain.score.LeadChange;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.score.Totals;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what events contribute to each scorecard. */
public final class ScoreSums {
  private final SortedMap<String, Totals> totals = new TreeMap<>();
  private final SortedMap<String, SortedMap<Long, Long>> leads = new TreeMap<>();
  private final SortedMap<String, SortedMap<Long, Long>> differences = new TreeMap<>();

  /** The contributions of one event, by the ids of scorecards. */
  public void add(Map<String, Score> scores) {
    scores.forEach(this::add);
  }

  /** What one event contributes to one scorecard. */
  void add(String spec, Score score) {
    totals.put(spec, totals.getOrDefault(spec, Totals.NONE).plus(score));
    LeadChange.ofStanding(score, 1, (lead, times) -> add(leads, spec, lead, times));
    LeadChange.ofDifference(score, 1, (lead, times) -> add(differences, spec, lead, times));
  }

  private static void add(
      Map<String, SortedMap<Long, Long>> to, String spec, long lead, long times) {
    to.computeIfAbsent(spec, id -> new TreeMap<>()).merge(lead, times, Long::sum);
  }

  /** The scorecards to which anything was contributed, by id. */
  public Stream<Scorecard> scorecards(ScoreSpecs specs) {
    return totals.entrySet().stream()
        .map(
            of ->
                Scorecard.of(
                    specs.named(of.getKey()),
                    of.getValue(),
                    leads.getOrDefault(of.getKey(), new TreeMap<>()),
                    differences.getOrDefault(of.getKey(), new TreeMap<>())));
  }
}
