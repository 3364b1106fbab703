package io.foreknown.producers.ndjson;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in its record; put into words only when there is a problem.
 *
 * @param parent null for the record itself
 * @param step as written after the parent: {@code .name} or {@code [index]}
 */
record Path(@Nullable Path parent, Object step) {
  static final Path ROOT = new Path(null, "");

  Path field(String name) {
    return new Path(this, name);
  }

  Path entry(int index) {
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
