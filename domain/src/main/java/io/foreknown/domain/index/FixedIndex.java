package io.foreknown.domain.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What {@link MeetingIndex} is, of events that are all known before: flat arrays of numbers instead
 * of objects, of which some twenty bytes are kept for each term of an event.
 *
 * <p>Events are numbered in the order of their slots, so that the numbers under one term are in
 * that order too. For any number of threads.
 */
public final class FixedIndex {
  private static final int FEWEST = 16;

  /** Where an event stands in the list that was given, by its number here. */
  private final int[] places;

  private final long[] ends;

  /** By numbers, as there are few. */
  private final int[] hazards;

  private final List<String> names;

  private final TermNumbers terms = new TermNumbers();

  /** By the number of a term, where its events begin; one more than there are terms. */
  private final int[] begins;

  /** The events under one term after those under another. */
  private final int[] numbers;

  /** Their slots, side by side, since a search goes by these. */
  private final long[] slots;

  /** Of these entries; a search passes on where they stand in the list. */
  public FixedIndex(List<IndexEntry> entries) {
    List<Placed> inOrder = inOrder(entries);
    int size = inOrder.size();
    places = new int[size];
    ends = new long[size];
    hazards = new int[size];
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int number = 0; number < size; number++) {
      IndexEntry indexEntry = inOrder.get(number).entry;
      places[number] = inOrder.get(number).place;
      ends[number] = indexEntry.to();
      hazards[number] = known.computeIfAbsent(indexEntry.hazard(), any -> known.size());
    }
    names = List.copyOf(known.keySet());
    int[] termNumbers = termNumbers(inOrder);
    begins = begins(termNumbers);
    numbers = new int[termNumbers.length];
    slots = new long[termNumbers.length];
    file(inOrder, termNumbers);
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

  /**
   * Those of one entry after the other: to look them up is most of the work, so it is done once.
   */
  private int[] termNumbers(List<Placed> inOrder) {
    int[] all = new int[inOrder.stream().mapToInt(placed -> placed.entry.terms().length).sum()];
    int at = 0;
    for (Placed placed : inOrder) {
      for (long term : placed.entry.terms()) {
        all[at++] = terms.add(term);
      }
    }
    return all;
  }

  private int[] begins(int[] termNumbers) {
    int[] begins = new int[terms.size() + 1];
    for (int term : termNumbers) {
      begins[term + 1]++;
    }
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    return begins;
  }

  private void file(List<Placed> inOrder, int[] termNumbers) {
    int[] next = begins.clone();
    int at = 0;
    for (int number = 0; number < inOrder.size(); number++) {
      IndexEntry entry = inOrder.get(number).entry;
      int end = at + entry.terms().length;
      while (at < end) {
        int place = next[termNumbers[at++]]++;
        numbers[place] = number;
        slots[place] = entry.slot();
      }
    }
  }

  /**
   * Passes on the places of all entries that are sought, each once, in no order that means
   * anything.
   */
  public void find(Probe probe, IntConsumer sink) {
    Search search = null;
    for (long term : probe.terms()) {
      int found = terms.find(term);
      if (found != TermNumbers.NONE) {
        search = search == null ? new Search(probe) : search;
        search.look(begins[found], begins[found + 1]);
      }
    }
    if (search != null) {
      search.hits.forEach(number -> sink.accept(places[number]));
    }
  }

  /** What one probe finds. */
  private final class Search {
    private static final byte COMPARABLE = 1;
    private static final byte OTHER = 2;

    private final Probe probe;
    private final Hits hits = new Hits();

    /** By the numbers of hazards; 0 where it has not been asked yet. */
    private final byte[] answers = new byte[names.size()];

    Search(Probe probe) {
      this.probe = probe;
    }

    /** Class by class: in each, those that can overlap stand together. */
    void look(int from, int to) {
      Reach sought = probe.reach();
      int at = from;
      while (at < to) {
        int doubling = Slot.doubling(slots[at]);
        long latest = Slot.latest(doubling, sought);
        at = first(at, to, Slot.earliest(doubling, sought));
        while (at < to && slots[at] <= latest) {
          int number = numbers[at++];
          if (ends[number] >= sought.from() && isComparable(hazards[number])) {
            hits.add(number);
          }
        }
        at = first(at, to, Slot.first(doubling + 1));
      }
    }

    private boolean isComparable(int hazard) {
      if (answers[hazard] == 0) {
        answers[hazard] = probe.isComparable(names.get(hazard)) ? COMPARABLE : OTHER;
      }
      return answers[hazard] == COMPARABLE;
    }
  }

  /** The first place at which the slot is no less. */
  private int first(int from, int to, long slot) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slots[middle] < slot) {
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
