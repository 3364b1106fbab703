package io.foreknown.domain.history;

import io.foreknown.domain.plain.PlainClaim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stand, by their ids, with where each of their revisions stands in the input. In
 * flat arrays: of a claim of one revision, some twenty bytes are kept beside its row.
 */
final class ClaimRows {
  private static final int FEWEST = 16;
  private static final long FREE = 0;
  private static final long HASH = -1L << Integer.SIZE;

  /** In the table, where a row was taken out. */
  private static final long GONE = HASH;

  /** Odd. */
  private final long key;

  /** Null where a row was taken out. */
  private @Nullable PlainClaim[] rows = new @Nullable PlainClaim[FEWEST];

  /** Of the revision that stands. */
  private int[] places = new int[FEWEST];

  /** Those that do not stand, by the number of their row. */
  private final Map<Integer, List<Older>> older = new HashMap<>();

  /** The upper half of an id's hash, then one more than the number of its row. */
  private long[] table = new long[2 * FEWEST];

  private int size;
  private int gone;

  /**
   * No rows.
   *
   * @param key of no other run, so that nobody can choose ids that meet in one slot
   */
  ClaimRows(long key) {
    this.key = key | 1;
  }

  /** A revision that does not stand. */
  private record Older(long revision, int place) {}

  /** How many rows stand. */
  int size() {
    return size - gone;
  }

  /** The row of this id; null when there is none. */
  @Nullable PlainClaim get(String id) {
    int number = numberOf(id);
    return number < 0 ? null : rows[number];
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
    enter(row.head().id(), size);
    size++;
  }

  /** Where the revision of this number stands in the input; null: there is none. */
  @Nullable Integer place(String id, long revision) {
    int number = numberOf(id);
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
    int number = numberOf(arriving.head().id());
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
    int slot = slotOf(hash(id), id);
    int number = (int) table[slot] - 1;
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
    return Objects.requireNonNull(rows[number], "a row that was taken out");
  }

  private void grow() {
    table = new long[2 * table.length];
    for (int number = 0; number < size; number++) {
      PlainClaim row = rows[number];
      if (row != null) {
        enter(row.head().id(), number);
      }
    }
  }

  private void enter(String id, int number) {
    long hash = hash(id);
    table[slotOf(hash, id)] = (hash & HASH) | (number + 1);
  }

  /** Less than 0 where there is none. */
  private int numberOf(String id) {
    return (int) table[slotOf(hash(id), id)] - 1;
  }

  private long hash(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * key;
    }
    return (hash ^ hash >>> Integer.SIZE) * key;
  }

  /** Where the row of an id is, or could be put. */
  private int slotOf(long hash, String id) {
    int slot = (int) (hash >>> (Long.numberOfLeadingZeros(table.length) + 1));
    while (table[slot] != FREE && !isOf(table[slot], hash, id)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isOf(long entry, long hash, String id) {
    return entry != GONE
        && (entry & HASH) == (hash & HASH)
        && at((int) entry - 1).head().id().equals(id);
  }
}
