package io.foreknown.domain.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What many events together have come to contribute to one scorecard; less than nothing where they
 * take back.
 *
 * @param leads how many warned incidents more or fewer there are, by lead in seconds
 */
public record Contribution(Tallies tallies, SortedMap<Long, Long> leads) {
  /** Leads in one contribution, so that it fits into a record however much has come together. */
  static final int MOST_LEADS = 100_000;

  /** All that has come together, in as many contributions as it takes; none for nothing. */
  public static List<Contribution> slices(Tallies tallies, SortedMap<Long, Long> leads) {
    List<Contribution> slices = new ArrayList<>();
    SortedMap<Long, Long> slice = new TreeMap<>();
    for (Map.Entry<Long, Long> lead : leads.entrySet()) {
      slice.put(lead.getKey(), lead.getValue());
      if (slice.size() == MOST_LEADS) {
        slices.add(new Contribution(Tallies.NONE, slice));
        slice = new TreeMap<>();
      }
    }
    if (!tallies.equals(Tallies.NONE) || !slice.isEmpty()) {
      slices.add(new Contribution(tallies, slice));
    }
    return slices;
  }

  /** Copies the map. */
  public Contribution {
    leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
  }
}
