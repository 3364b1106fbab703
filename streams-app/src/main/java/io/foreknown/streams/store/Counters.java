package io.foreknown.streams.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/** Numbers that change with every record; also in memory, so that they are only ever written. */
public final class Counters {
  private final Map<String, Long> held = new HashMap<>();
  private final KeyValueStore<String, Long> rows;

  /** Must be made anew whenever the processor is initialized, as {@link TaskCache} must. */
  public Counters(KeyValueStore<String, Long> rows) {
    this.rows = rows;
  }

  /** Counts one more. */
  public void count(String what) {
    put(what, get(what, 0) + 1);
  }

  /** Raises a number to this one, if it is less. */
  public void raise(String what, long to) {
    if (get(what, Long.MIN_VALUE) < to) {
      put(what, to);
    }
  }

  private long get(String what, long ifAbsent) {
    Long known = held.get(what);
    Long number = known == null ? rows.get(what) : known;
    return number == null ? ifAbsent : number;
  }

  private void put(String what, long number) {
    held.put(what, number);
    rows.put(what, number);
  }
}
