package io.foreknown.domain.problem;

import io.foreknown.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one record; not safe for use by several threads. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(String field, String message) {
    found.add(new Problem(field, message));
  }

  /**
   * Builds a value, or notes why the contract does not allow it and returns null.
   *
   * @param field put into words only then
   */
  public <T> @Nullable T attempt(Object field, Supplier<? extends T> value) {
    try {
      return value.get();
    } catch (InvalidValueException e) {
      add(field.toString(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Whether nothing has been found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many have been found. */
  public int count() {
    return found.size();
  }

  /**
   * Of a record that is refused, all that was found and what was merely noted, for that may be why
   * something is missing; each once.
   */
  public static List<Problem> all(Problems problems, Problems notes) {
    return Stream.concat(problems.found.stream(), notes.found.stream()).distinct().toList();
  }

  /** All that has been found, in the order in which it was. */
  public List<Problem> found() {
    return List.copyOf(found);
  }
}
