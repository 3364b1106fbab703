package io.foreknown.domain.match;

import java.util.List;

/**
 * What one partition of the pair stage says of the matches of one incident, all changes of one
 * step.
 *
 * @param partition the one that says it
 */
public record PointFindings(int partition, List<FindingChange> changes) {
  /** Copies the list. */
  public PointFindings {
    changes = List.copyOf(changes);
  }
}
