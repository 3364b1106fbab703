package io.foreknown.domain.event;

import io.foreknown.domain.Limits;
import java.util.List;

/**
 * What the desk says of an event and others of its kind.
 *
 * @param merged ids of other events that are merged into this one, sorted
 * @param different ids of events that this one is not, sorted
 */
public record Sameness(List<String> merged, List<String> different) {
  /** Nothing is said. */
  public static final Sameness NONE = new Sameness(List.of(), List.of());

  /** Cuts the lists where a record would not hold them. */
  public Sameness {
    merged = shown(merged);
    different = shown(different);
  }

  private static List<String> shown(List<String> ids) {
    return List.copyOf(Limits.beginning(ids, Limits.UNITED_BYTES, Limits::bytes));
  }
}
