package io.foreknown.streams.score;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How many warned incidents there are, by scorecard and lead; a row each, gone when it is 0.
 *
 * @param separator what stands between the two in the keys of these rows
 */
public record LeadCounts(KeyValueStore<String, Long> rows, char separator) {

  /** As the desk has decided. */
  public static LeadCounts standing(KeyValueStore<String, Long> rows) {
    return new LeadCounts(rows, '\0');
  }

  /** By how many they would be more had the desk decided nothing about matches. */
  public static LeadCounts difference(KeyValueStore<String, Long> rows) {
    return new LeadCounts(rows, '\1');
  }

  /** Counts so many more or fewer. */
  public void add(String scorecard, long leadSeconds, long times) {
    String row = scorecard + separator + leadSeconds;
    Long before = rows.get(row);
    long count = (before == null ? 0 : before) + times;
    rows.put(row, count == 0 ? null : (Long) count);
  }

  /** All of one scorecard, by lead in seconds; costs their number. */
  public SortedMap<Long, Long> of(String scorecard) {
    SortedMap<Long, Long> found = new TreeMap<>();
    String prefix = scorecard + separator;
    try (KeyValueIterator<String, Long> of = rows.prefixScan(prefix, new StringSerializer())) {
      of.forEachRemaining(
          row -> found.put(Long.parseLong(row.key.substring(prefix.length())), row.value));
    }
    return found;
  }
}
