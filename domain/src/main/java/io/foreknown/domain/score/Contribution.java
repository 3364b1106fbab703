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
 * @param leads how many warned incidents there are more or fewer, by lead in seconds
 * @param difference the same of those by which there would be more had the desk decided nothing
 *     about matches
 */
public record Contribution(
    Totals totals, SortedMap<Long, Long> leads, SortedMap<Long, Long> difference) {
  /** Leads in one contribution, so that it fits into a record however much has come together. */
  static final int MOST_LEADS = 100_000;

  private static final SortedMap<Long, Long> NO_LEADS = new TreeMap<>();
  private static final Contribution NONE = new Contribution(Totals.NONE, NO_LEADS, NO_LEADS);

  /** All that has come together, in as many contributions as it takes; none for nothing. */
  public static List<Contribution> slices(
      Totals totals, SortedMap<Long, Long> leads, SortedMap<Long, Long> difference) {
    if (leads.size() + difference.size() <= MOST_LEADS) {
      Contribution all = new Contribution(totals, leads, difference);
      return all.equals(NONE) ? List.of() : List.of(all);
    }
    List<Contribution> slices =
        new ArrayList<>(List.of(new Contribution(totals, NO_LEADS, NO_LEADS)));
    parts(leads).forEach(part -> slices.add(new Contribution(Totals.NONE, part, NO_LEADS)));
    parts(difference).forEach(part -> slices.add(new Contribution(Totals.NONE, NO_LEADS, part)));
    return slices;
  }

  private static List<SortedMap<Long, Long>> parts(SortedMap<Long, Long> leads) {
    List<SortedMap<Long, Long>> parts = new ArrayList<>();
    SortedMap<Long, Long> part = new TreeMap<>();
    for (Map.Entry<Long, Long> lead : leads.entrySet()) {
      part.put(lead.getKey(), lead.getValue());
      if (part.size() == MOST_LEADS) {
        parts.add(part);
        part = new TreeMap<>();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Copies the maps. */
  public Contribution {
    leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
    difference = Collections.unmodifiableSortedMap(new TreeMap<>(difference));
  }
}
