package io.foreknown.schemas.mapping;

import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a value of Avro back into one of the domain. */
@FunctionalInterface
interface ValueFromAvro<T> {
  /** Returns null where there are problems with it, which are noted. */
  @Nullable T read(Object value, Path path, Problems problems);

  /** By a function that throws where the contract does not allow a value. */
  @SuppressWarnings("unchecked") // The schema fixes the type.
  static <A, T> ValueFromAvro<T> of(Function<A, T> convert) {
    return (value, path, problems) ->
        problems.attempt(path.toString(), () -> convert.apply((A) value));
  }
}
