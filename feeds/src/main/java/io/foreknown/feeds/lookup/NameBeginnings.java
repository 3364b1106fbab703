package io.foreknown.feeds.lookup;

import io.foreknown.domain.name.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds things by the beginning of a name, or of a word in it, while somebody types. A reference
 * for each name is all that it adds to what the directory holds.
 */
public final class NameBeginnings<T> {
  /** So many names are weighed against each other; who goes on typing gets the rest. */
  private static final int WEIGHED = 1_000;

  private final Map<String, List<T>> byName;
  private final String[] names;

  NameBeginnings(Map<String, List<T>> byName) {
    this.byName = byName;
    this.names = byName.keySet().toArray(String[]::new);
    Arrays.sort(names);
  }

  /**
   * Those of this name first, then those that begin so, then those with a word that does; among
   * them by {@code order}, and the shorter name first. Takes a pass over all names only where few
   * begin so.
   *
   * @param most as many at most
   */
  public List<T> find(String typed, int most, Comparator<T> order) {
    String text = NameKey.of(typed);
    Set<T> found = new LinkedHashSet<>();
    if (!text.isEmpty()) {
      found.addAll(byName.getOrDefault(text, List.of()));
      found.addAll(sorted(beginningWith(text), order));
      if (found.size() < most) {
        found.addAll(sorted(withWord(" " + text), order));
      }
    }
    return found.stream().limit(most).toList();
  }

  private List<String> beginningWith(String text) {
    int at = Arrays.binarySearch(names, text);
    List<String> some = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at;
        i < names.length && names[i].startsWith(text) && some.size() < WEIGHED;
        i++) {
      some.add(names[i]);
    }
    return some;
  }

  private List<String> withWord(String text) {
    return Arrays.stream(names).filter(name -> name.contains(text)).limit(WEIGHED).toList();
  }

  private record Named<T>(String name, T thing) {}

  private List<T> sorted(List<String> some, Comparator<T> order) {
    return some.stream()
        .flatMap(
            name ->
                byName.getOrDefault(name, List.of()).stream()
                    .map(thing -> new Named<>(name, thing)))
        .sorted(
            Comparator.<Named<T>, T>comparing(Named::thing, order)
                .thenComparingInt(each -> each.name().length())
                .thenComparing(Named::name))
        .map(Named::thing)
        .toList();
  }
}
