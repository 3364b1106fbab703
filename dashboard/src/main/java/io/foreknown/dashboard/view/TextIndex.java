package io.foreknown.dashboard.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of many records in few long strings: looking through these takes a tenth of what it
 * takes to look at the records one by one. One thread puts in, any number looks.
 */
final class TextIndex {
  private static final int IN_ONE = 512;
  private static final int SPARE = 16 * IN_ONE;

  private final Map<String, String> loose = new ConcurrentHashMap<>();
  private volatile List<Bale> bales = List.of();

  /** The words of these records. */
  static TextIndex of(Iterable<ViewRecord> records) {
    TextIndex all = new TextIndex();
    all.replace(records);
    return all;
  }

  /** Some texts with a line break after each, and where each of them ends. */
  private static final class Bale {
    private final List<String> ids;
    private final int[] ends;
    private final String text;

    Bale(Map<String, String> texts) {
      this.ids = List.copyOf(texts.keySet());
      this.ends = new int[ids.size()];
      StringBuilder all = new StringBuilder();
      for (int number = 0; number < ends.length; number++) {
        all.append(texts.get(ids.get(number))).append('\n');
        ends[number] = all.length();
      }
      this.text = all.toString();
    }

    void find(String word, Set<String> found) {
      int at = text.indexOf(word);
      while (at >= 0) {
        int known = Arrays.binarySearch(ends, at);
        int number = known < 0 ? -known - 1 : known + 1;
        found.add(ids.get(number));
        at = text.indexOf(word, ends[number]);
      }
    }
  }

  /** Puts in a text; one under the same id before stays until it is tidied up. */
  void put(String id, String text) {
    loose.put(id, text);
    if (loose.size() >= IN_ONE) {
      List<Bale> more = new ArrayList<>(bales);
      more.add(new Bale(loose));
      bales = List.copyOf(more);
      loose.clear();
    }
  }

  /** The ids of all texts with this word, and perhaps of some that had it before. */
  Set<String> candidates(String word) {
    Set<String> found = new HashSet<>();
    loose.forEach(
        (id, text) -> {
          if (text.contains(word)) {
            found.add(id);
          }
        });
    bales.forEach(bale -> bale.find(word, found));
    return found;
  }

  /** Whether so much is out of date that it is worth while to start anew. */
  boolean isUntidy(int records) {
    return (long) bales.size() * IN_ONE > 2L * records + SPARE;
  }

  /** Starts anew. */
  void replace(Iterable<ViewRecord> records) {
    List<Bale> anew = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (ViewRecord record : records) {
      texts.put(record.id(), record.facts().text());
      if (texts.size() == IN_ONE) {
        anew.add(new Bale(texts));
        texts.clear();
      }
    }
    anew.add(new Bale(texts));
    bales = List.copyOf(anew);
    loose.clear();
  }
}
