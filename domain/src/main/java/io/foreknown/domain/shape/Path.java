package io.foreknown.domain.shape;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in its record; put into words only when there is a problem.
 *
 * @param parent null for the record itself
 * @param step as written after the parent: {@code .name} or {@code [index]}
 */
public record Path(@Nullable Path parent, Object step) {
  /** The record itself. */
  public static final Path ROOT = new Path(null, "");

  /** A field of it. */
  public Path field(String name) {
    return new Path(this, name);
  }

  /** An entry of it, from 0. */
  public Path entry(int index) {
    return new Path(this, index);
  }

  /** For instance {@code targets[0].geometry.coordinates[1]}; empty for the record itself. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    if (step instanceof Integer) {
      return parent + "[" + step + "]";
    }
    return parent.parent == null ? step.toString() : parent + "." + step;
  }
}
