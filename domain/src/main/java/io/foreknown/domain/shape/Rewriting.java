package io.foreknown.domain.shape;

import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts other values into records. Each value is asked for, the parts before their whole; a record
 * in which nothing has changed stays the one that it was.
 */
public interface Rewriting {
  /**
   * What stands in for a value; the value itself where nothing does.
   *
   * @param path where it stands
   */
  <V> V of(ValueKind<V> valueKind, Path path, V value);

  /** Whether the parts of such a value are asked for too. */
  default boolean goesInto(ValueKind<?> valueKind) {
    return true;
  }

  /** A record with other values in it. */
  default <T> T rewritten(Shape<T> shape, Path path, T whole) {
    Values values = shape.values(whole);
    boolean isChanged = false;
    for (int i = 0; i < values.size(); i++) {
      Object before = values.at(i);
      if (before != null) {
        Object now = field(shape.fields().get(i), path, before);
        values.put(i, now);
        isChanged |= now != before;
      }
    }
    return isChanged ? shape.make(values) : whole;
  }

  @SuppressWarnings("unchecked") // The value is that of the field.
  private <F> Object field(Field<?, F> field, Path path, Object value) {
    return value(field.kind(), field.isOpen() ? path : path.field(field.name()), (F) value);
  }

  private <V> V value(ValueKind<V> valueKind, Path path, V value) {
    return of(valueKind, path, goesInto(valueKind) ? inside(valueKind, path, value) : value);
  }

  @SuppressWarnings("unchecked") // The value is of the kind.
  private <V> V inside(ValueKind<V> valueKind, Path path, V value) {
    if (valueKind instanceof Part<V> part) {
      return rewritten(part.shape(), path, value);
    }
    if (valueKind instanceof Choice<V> choice) {
      return rewritten(choice.of(value), path, value);
    }
    return valueKind instanceof Many<?> many ? (V) entries(many, path, (List<?>) value) : value;
  }

  @SuppressWarnings("unchecked") // The entries are of their kind.
  private <E> List<E> entries(Many<E> many, Path path, List<?> before) {
    List<E> entries = new ArrayList<>(before.size());
    boolean isChanged = false;
    for (int i = 0; i < before.size(); i++) {
      E entry = value(many.entry(), path.entry(i), (E) before.get(i));
      isChanged |= entry != before.get(i);
      entries.add(entry);
    }
    return isChanged ? entries : (List<E>) before;
  }
}
