package io.foreknown.domain.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What many events together have come to contribute to one scorecard; less than nothing where they
 * take back.
 *
 * @param leads how many warned incidents more or fewer there are, by lead in seconds
 */
public record Contribution(Tallies tallies, SortedMap<Long, Long> leads) {
  /** Copies the map. */
  public Contribution {
    leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
  }
}
