package io.foreknown.feeds.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.problem.Problems;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of thing is written in a file.
 *
 * @param reader from an object without {@code aliases} and {@code codes}
 */
public record Wording<T>(TreeReader<T> reader, Function<T, String> id, Function<T, String> name) {
  /** Reads one thing. */
  @FunctionalInterface
  public interface TreeReader<T> {
    /** Null when there is a problem, which is noted. */
    @Nullable T read(JsonNode tree, Problems problems);
  }
}
