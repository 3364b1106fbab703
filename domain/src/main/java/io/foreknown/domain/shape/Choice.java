package io.foreknown.domain.shape;

import java.util.List;

/** A value of one of several shapes, told apart by the first field that each has. */
public record Choice<T>(List<Shape<? extends T>> shapes) implements ValueKind<T> {
  /** Copies the list. */
  public Choice {
    shapes = List.copyOf(shapes);
  }

  /** The shape of a value. */
  @SuppressWarnings("unchecked") // A shape is that of its own type.
  public Shape<T> of(T value) {
    for (Shape<? extends T> shape : shapes) {
      if (shape.type().isInstance(value)) {
        return (Shape<T>) shape;
      }
    }
    throw new IllegalArgumentException("no shape of " + value.getClass());
  }
}
