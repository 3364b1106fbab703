package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What claims name, once per id, as the newest claim that names it does. */
final class Named<C extends Claim, T> implements Part<C> {
  private final NavigableMap<String, NavigableMap<Reported<C>, T>> byId = new TreeMap<>();
  private final Function<C, List<T>> named;
  private final Function<T, String> id;

  Named(Function<C, List<T>> named, Function<T, String> id) {
    this.named = named;
    this.id = id;
  }

  /** Sorted by id. */
  List<T> united() {
    return byId.values().stream().map(claims -> claims.firstEntry().getValue()).toList();
  }

  /** By the newest claim that names each; costs {@code d log d} in the number of distinct ids. */
  List<T> newestFirst() {
    Comparator<Reported<C>> newestFirst = Reported.newestFirst();
    return byId.values().stream()
        .map(NavigableMap::firstEntry)
        .sorted((one, other) -> newestFirst.compare(one.getKey(), other.getKey()))
        .map(entry -> entry.getValue())
        .toList();
  }

  @Override
  public void add(Reported<C> reported) {
    for (T one : named.apply(reported.claim())) {
      byId.computeIfAbsent(id.apply(one), any -> new TreeMap<>(Reported.newestFirst()))
          .putIfAbsent(reported, one);
    }
  }

  @Override
  public void remove(Reported<C> reported) {
    for (T one : named.apply(reported.claim())) {
      NavigableMap<Reported<C>, T> claims = byId.get(id.apply(one));
      if (claims != null) {
        claims.remove(reported);
        if (claims.isEmpty()) {
          byId.remove(id.apply(one));
        }
      }
    }
  }
}
