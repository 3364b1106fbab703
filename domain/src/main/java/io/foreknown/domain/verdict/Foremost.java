package io.foreknown.domain.verdict;

import io.foreknown.domain.match.Finding;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The first of some findings, by an order in which no two matches are equal, and their number. */
final class Foremost {
  private final Comparator<Finding> order;
  private @Nullable Finding first;
  private int size;

  Foremost(Comparator<Finding> order) {
    this.order = order;
  }

  void add(Finding finding) {
    if (first == null || order.compare(finding, first) <= 0) {
      first = finding;
    }
    size++;
  }

  /** Takes away a finding that was added; false: which is now the first is gone. */
  boolean remove(Finding finding) {
    size--;
    if (size == 0) {
      first = null;
      return true;
    }
    return !finding.equals(first);
  }

  /** Null when there is none. */
  @Nullable Finding first() {
    return first;
  }
}
