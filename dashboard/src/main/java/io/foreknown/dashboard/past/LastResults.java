package io.foreknown.dashboard.past;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last result of a pure function for each key, so that it is computed anew only where what it
 * is computed from differs from the last time. For any number of threads.
 */
final class LastResults<K, A, R> {
  private final Map<K, Result<A, R>> last = new ConcurrentHashMap<>();

  private record Result<A, R>(A from, R value) {}

  /** The result for this argument: always the same for equal ones. */
  R of(K key, A from, Function<? super A, ? extends R> function) {
    Result<A, R> known = last.get(key);
    return known != null && known.from.equals(from)
        ? known.value
        : last.compute(key, (same, before) -> result(before, from, function)).value;
  }

  /** Another thread may have computed it meanwhile. */
  private Result<A, R> result(
      @Nullable Result<A, R> before, A from, Function<? super A, ? extends R> function) {
    return before != null && before.from.equals(from)
        ? before
        : new Result<>(from, function.apply(from));
  }
}
