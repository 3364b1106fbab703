package io.foreknown.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs of several things, taken in turn, so that what disturbs one disturbs all. */
public record Runs<K, V>(Map<K, List<V>> all) {
  /** One run. */
  @FunctionalInterface
  public interface Run<K, V> {
    /** Runs it, now. */
    V of(K kind) throws Exception;
  }

  /** Runs each so often. */
  public static <K, V> Runs<K, V> inTurn(int repeats, Collection<K> kinds, Run<K, V> run)
      throws Exception {
    Map<K, List<V>> all = new LinkedHashMap<>();
    for (int round = 0; round < repeats; round++) {
      for (K kind : kinds) {
        all.computeIfAbsent(kind, any -> new ArrayList<>()).add(run.of(kind));
      }
    }
    return new Runs<>(all);
  }

  /** The runs of one of them; none if it was not asked for. */
  public List<V> of(K kind) {
    return all.getOrDefault(kind, List.of());
  }

  /** The run in the middle by a figure; of an even number the lower of two. */
  public V middle(K kind, ToDoubleFunction<V> figure) {
    return sorted(kind, figure).get((of(kind).size() - 1) / 2);
  }

  /** The figure of the run in the middle. */
  public double median(K kind, ToDoubleFunction<V> figure) {
    return figure.applyAsDouble(middle(kind, figure));
  }

  /** The runs of one of them, the least by a figure first. */
  public List<V> sorted(K kind, ToDoubleFunction<V> figure) {
    return of(kind).stream().sorted(Comparator.comparingDouble(figure)).toList();
  }
}
