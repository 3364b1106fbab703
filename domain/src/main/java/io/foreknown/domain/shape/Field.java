package io.foreknown.domain.shape;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record.
 *
 * @param name as in the record and in every form that has names
 * @param of the value of a record; null where it is absent and nothing stands in
 * @param absence what holds where the field is absent
 * @param isOpen whether it has no name of its own: the fields of the part are fields of the whole
 * @param isText whether people alone read it: nothing is derived from it
 */
public record Field<T, F>(
    String name,
    ValueKind<F> kind,
    Accessor<T, F> of,
    Absence<F> absence,
    boolean isOpen,
    boolean isText) {
  /** The value of a record's field. */
  @FunctionalInterface
  public interface Accessor<T, F> {
    /** Null where it is absent. */
    @Nullable F apply(T whole);
  }

  /** What holds where a field is absent. */
  public sealed interface Absence<F> {
    /** It must be there. */
    record Refused<F>() implements Absence<F> {}

    /** Nothing holds. */
    record Nothing<F>() implements Absence<F> {}

    /** A value stands in that follows from the fields before. */
    record Default<F>(Function<FieldValues, F> value) implements Absence<F> {}
  }

  /** Whether it must be there. */
  public boolean isRequired() {
    return absence instanceof Absence.Refused;
  }

  /** What holds where it is absent; null when nothing does, or when it must be there. */
  public @Nullable F absent(FieldValues before) {
    return absence instanceof Absence.Default<F> stands ? stands.value().apply(before) : null;
  }

  /** Whether a record says no more than what holds where the field is absent. */
  public boolean isAbsent(T whole, @Nullable F value, Shape<T> shape) {
    if (value == null) {
      return true;
    }
    return absence instanceof Absence.Default<F> stands
        && value.equals(stands.value().apply(shape.parts(whole)));
  }
}
