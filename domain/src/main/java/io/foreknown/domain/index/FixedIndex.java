package io.foreknown.domain.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What {@link MeetingIndex} is, of events that are all known before: flat arrays of numbers instead
 * of objects, of which some ten bytes are kept for each term of an event.
 *
 * <p>Events are numbered in the order of their slots, so that the numbers under one term are in
 * that order too. For any number of threads.
 */
public final class FixedIndex {
  private static final int FEWEST = 16;

  /** Where an event stands in the list that was given, by its number here. */
  private final int[] places;

  private final long[] slots;
  private final long[] ends;
  private final String[] hazards;

  private final TermNumbers terms = new TermNumbers();

  /** By the number of a term, where its events begin; one more than there are terms. */
  private final int[] begins;

  private final int[] numbers;

  /** Of these entries; a search passes on where they stand in the list. */
  public FixedIndex(List<IndexEntry> entries) {
    List<Placed> inOrder = inOrder(entries);
    int size = inOrder.size();
    places = new int[size];
    slots = new long[size];
    ends = new long[size];
    hazards = new String[size];
    for (int number = 0; number < size; number++) {
      IndexEntry indexEntry = inOrder.get(number).entry;
      places[number] = inOrder.get(number).place;
      slots[number] = indexEntry.slot();
      ends[number] = indexEntry.to();
      hazards[number] = indexEntry.hazard();
    }
    begins = begins(inOrder);
    numbers = numbers(inOrder);
  }

  private record Placed(IndexEntry entry, int place) {}

  private static List<Placed> inOrder(List<IndexEntry> entries) {
    List<Placed> placed = new ArrayList<>(entries.size());
    for (int place = 0; place < entries.size(); place++) {
      placed.add(new Placed(entries.get(place), place));
    }
    placed.sort(Comparator.comparingLong(of -> of.entry.slot()));
    return placed;
  }

  private int[] begins(List<Placed> inOrder) {
    int[] counts = new int[FEWEST];
    for (Placed placed : inOrder) {
      for (long term : placed.entry.terms()) {
        int next = terms.add(term) + 1;
        counts = next < counts.length ? counts : Arrays.copyOf(counts, 2 * next);
        counts[next]++;
      }
    }
    int[] begins = Arrays.copyOf(counts, terms.size() + 1);
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    return begins;
  }

  private int[] numbers(List<Placed> inOrder) {
    int[] next = begins.clone();
    int[] filed = new int[begins[begins.length - 1]];
    for (int number = 0; number < inOrder.size(); number++) {
      for (long term : inOrder.get(number).entry.terms()) {
        filed[next[terms.find(term)]++] = number;
      }
    }
    return filed;
  }

  /**
   * Passes on the places of all entries that are sought, each once, in no order that means
   * anything.
   */
  public void find(Probe probe, IntConsumer sink) {
    Hits hits = new Hits();
    for (long term : probe.terms()) {
      int found = terms.find(term);
      if (found != TermNumbers.NONE) {
        find(probe, begins[found], begins[found + 1], hits);
      }
    }
    hits.forEach(number -> sink.accept(places[number]));
  }

  /** Class by class: in each, those that can overlap stand together. */
  private void find(Probe probe, int from, int to, Hits hits) {
    Reach sought = probe.reach();
    int at = from;
    while (at < to) {
      int doubling = Slot.doubling(slots[numbers[at]]);
      long latest = Slot.latest(doubling, sought);
      at = first(at, to, Slot.earliest(doubling, sought));
      while (at < to && slots[numbers[at]] <= latest) {
        int number = numbers[at++];
        if (ends[number] >= sought.from() && probe.isComparable(hazards[number])) {
          hits.add(number);
        }
      }
      at = first(at, to, Slot.first(doubling + 1));
    }
  }

  /** The first place at which the slot is no less. */
  private int first(int from, int to, long slot) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slots[numbers[middle]] < slot) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The numbers that were met, some of them under several terms. */
  private static final class Hits {
    private int[] met = new int[FEWEST];
    private int size;

    void add(int number) {
      if (size == met.length) {
        met = Arrays.copyOf(met, 2 * size);
      }
      met[size++] = number;
    }

    void forEach(IntConsumer sink) {
      Arrays.sort(met, 0, size);
      for (int i = 0; i < size; i++) {
        if (i == 0 || met[i] != met[i - 1]) {
          sink.accept(met[i]);
        }
      }
    }
  }
}
