package io.foreknown.domain.history;

import io.foreknown.domain.plain.PlainClaim;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stand, by their ids, with where each of their revisions stands in the input. In
 * flat arrays: of a claim of one revision, some twenty bytes are kept beside its row.
 */
final class Rows {
  private static final int FEWEST = 16;
  private static final int FREE = 0;

  /** In the table, where a row was taken out. */
  private static final int GONE = -1;

  /** Of no other run, so that nobody can choose ids that meet in one slot; odd. */
  private final long key = new SecureRandom().nextLong() | 1;

  /** Null where a row was taken out. */
  private @Nullable PlainClaim[] rows = new @Nullable PlainClaim[FEWEST];

  /** Of the revision that stands. */
  private int[] places = new int[FEWEST];

  /** Those that do not stand, by the number of their row. */
  private final Map<Integer, List<Older>> older = new HashMap<>();

  /** One more than the number of a row. */
  private int[] table = new int[2 * FEWEST];

  private int size;
  private int gone;

  /** A revision that does not stand. */
  private record Older(long revision, int place) {}

  /** How many rows stand. */
  int size() {
    return size - gone;
  }

  /** The row of this id; null when there is none. */
  @Nullable PlainClaim get(String id) {
    int entry = table[slotOf(id)];
    return entry == FREE ? null : rows[entry - 1];
  }

  /** Adds the row of an id of which there is none. */
  void add(PlainClaim row, int place) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    if (2 * (size + 1) > table.length) {
      grow();
    }
    rows[size] = row;
    places[size] = place;
    table[slotOf(row.head().id())] = ++size;
  }

  /** Where the revision of this number stands in the input; null: there is none. */
  @Nullable Integer place(String id, long revision) {
    int number = table[slotOf(id)] - 1;
    if (at(number).head().revision() == revision) {
      return places[number];
    }
    return older.getOrDefault(number, List.of()).stream()
        .filter(other -> other.revision == revision)
        .map(Older::place)
        .findFirst()
        .orElse(null);
  }

  /** Adds a revision of which the number is new to the row of its id. */
  void revise(PlainClaim arriving, int place) {
    int number = table[slotOf(arriving.head().id())] - 1;
    PlainClaim known = at(number);
    List<Older> others = older.computeIfAbsent(number, any -> new ArrayList<>(1));
    if (arriving.head().revision() > known.head().revision()) {
      others.add(new Older(known.head().revision(), places[number]));
      rows[number] = arriving.since(known.head().firstPublished());
      places[number] = place;
    } else {
      others.add(new Older(arriving.head().revision(), place));
      rows[number] = known.since(arriving.head().firstPublished());
    }
  }

  /** Takes out the row of this id; where its revisions stand in the input, in order. */
  List<Integer> remove(String id) {
    int slot = slotOf(id);
    int number = table[slot] - 1;
    List<Integer> all = new ArrayList<>();
    all.add(places[number]);
    List<Older> others = older.remove(number);
    if (others != null) {
      others.forEach(other -> all.add(other.place));
    }
    table[slot] = GONE;
    rows[number] = null;
    gone++;
    all.sort(null);
    return all;
  }

  void forEach(Consumer<PlainClaim> action) {
    for (int number = 0; number < size; number++) {
      PlainClaim row = rows[number];
      if (row != null) {
        action.accept(row);
      }
    }
  }

  private PlainClaim at(int number) {
    PlainClaim row = rows[number];
    if (row == null) {
      throw new IllegalArgumentException("row %d was taken out".formatted(number));
    }
    return row;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      PlainClaim row = rows[number];
      if (row != null) {
        table[slotOf(row.head().id())] = number + 1;
      }
    }
  }

  /** Where the row of an id is, or could be put. */
  private int slotOf(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * key;
    }
    int slot = (int) (hash >>> (Long.numberOfLeadingZeros(table.length) + 1));
    while (table[slot] != FREE && (table[slot] == GONE || !isOf(table[slot] - 1, id))) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isOf(int number, String id) {
    return at(number).head().id().equals(id);
  }
}
