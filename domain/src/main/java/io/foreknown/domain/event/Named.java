package io.foreknown.domain.event;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What claims name, once per id, as the newest claim that names it does.
 *
 * <p>Where all of it takes more than {@link Limits#UNITED_BYTES}, what was named first stays: by
 * the earliest publication that names it, then by id, whatever the order of arrival. A claim more
 * or less costs the logarithm of the number of ids, and a look at no more of them than are shown.
 */
final class Named<C extends Claim, T> implements EventAspect<C> {
  private final NavigableMap<String, NavigableMap<Reported<C>, T>> byId = new TreeMap<>();
  private final SortedSet<Since> earliestFirst = new TreeSet<>(Since.ORDER);
  private final Function<C, List<T>> named;
  private final Function<T, String> id;
  private final ToLongFunction<T> bytes;
  private long takes;

  Named(Function<C, List<T>> named, Function<T, String> id, ToLongFunction<T> bytes) {
    this.named = named;
    this.id = id;
    this.bytes = bytes;
  }

  /** Since when an id is named. */
  private record Since(Instant published, String id) {
    static final Comparator<Since> ORDER =
        Comparator.comparing(Since::published).thenComparing(Since::id);
  }

  United<T> united() {
    List<T> shown =
        takes <= Limits.UNITED_BYTES
            ? byId.values().stream().map(Named::newest).toList()
            : earliest();
    return new United<>(shown, byId.size());
  }

  private List<T> earliest() {
    List<T> shown = new ArrayList<>();
    long left = Limits.UNITED_BYTES;
    for (Since since : earliestFirst) {
      T next = newest(Objects.requireNonNull(byId.get(since.id)));
      left -= bytes.applyAsLong(next);
      if (left < 0) {
        break;
      }
      shown.add(next);
    }
    shown.sort(Comparator.comparing(id));
    return List.copyOf(shown);
  }

  private static <C extends Claim, T> T newest(NavigableMap<Reported<C>, T> claims) {
    return claims.firstEntry().getValue();
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
      change(id.apply(one), claims -> claims.putIfAbsent(reported, one));
    }
  }

  @Override
  public void remove(Reported<C> reported) {
    for (T one : named.apply(reported.claim())) {
      change(id.apply(one), claims -> claims.remove(reported));
    }
  }

  private void change(String key, Consumer<NavigableMap<Reported<C>, T>> change) {
    NavigableMap<Reported<C>, T> claims =
        byId.computeIfAbsent(key, any -> new TreeMap<>(Reported.newestFirst()));
    if (!claims.isEmpty()) {
      earliestFirst.remove(since(key, claims));
      takes -= bytes.applyAsLong(newest(claims));
    }
    change.accept(claims);
    if (claims.isEmpty()) {
      byId.remove(key);
    } else {
      earliestFirst.add(since(key, claims));
      takes += bytes.applyAsLong(newest(claims));
    }
  }

  private static <C extends Claim, T> Since since(String key, NavigableMap<Reported<C>, T> claims) {
    return new Since(claims.lastKey().claim().header().publishedAt(), key);
  }
}
