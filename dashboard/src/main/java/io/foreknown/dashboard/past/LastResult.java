package io.foreknown.dashboard.past;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last result of a pure function, so that it is computed anew only where what it is computed
 * from differs from the last time. For any number of threads.
 */
final class LastResult<A, R> {
  private volatile @Nullable Result<A, R> last;

  private record Result<A, R>(A from, R value) {}

  /** The result for this argument: always the same for equal ones. */
  R of(A from, Function<? super A, ? extends R> function) {
    Result<A, R> known = last;
    return known != null && known.from.equals(from) ? known.value : made(from, function);
  }

  /** Another thread may have computed it meanwhile. */
  private synchronized R made(A from, Function<? super A, ? extends R> function) {
    Result<A, R> known = last;
    if (known == null || !known.from.equals(from)) {
      known = new Result<>(from, function.apply(from));
      last = known;
    }
    return known.value;
  }
}
