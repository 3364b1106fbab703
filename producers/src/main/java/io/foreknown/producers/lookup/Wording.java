package io.foreknown.producers.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.problem.Problems;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of thing is written in a file.
 *
 * @param reader from an object without {@code aliases} and {@code codes}; null when there is a
 *     problem, which is noted
 */
public record Wording<T>(
    BiFunction<JsonNode, Problems, @Nullable T> reader,
    Function<T, String> id,
    Function<T, String> name) {}
