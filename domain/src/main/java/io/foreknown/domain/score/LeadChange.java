package io.foreknown.domain.score;

import org.jspecify.annotations.Nullable;

/** What a score adds to the leads of a scorecard, or takes from them. */
@FunctionalInterface
public interface LeadChange {
  /** So many more, or fewer, incidents with this lead in seconds. */
  void add(long leadSeconds, long times);

  /** The leads of a score, so many times over. */
  static void ofStanding(@Nullable Score score, long times, LeadChange leads) {
    if (score != null) {
      add(score.leadOfIncident(), times, leads);
    }
  }

  /** By what they would differ had the desk decided nothing about matches. */
  static void ofDifference(@Nullable Score score, long times, LeadChange leads) {
    if (score instanceof Score.Decided decided) {
      add(decided.leadOfIncident(), -times, leads);
      add(decided.ruled().leadOfIncident(), times, leads);
    }
  }

  private static void add(@Nullable Long lead, long times, LeadChange leads) {
    if (lead != null) {
      leads.add(lead, times);
    }
  }
}
