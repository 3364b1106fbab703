package io.foreknown.domain.verdict;

import io.foreknown.domain.event.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first {@value Evidence#SHOWN} of some ids and their number. */
final class FirstIds {
  private final List<String> first = new ArrayList<>(1);
  private int size;

  /**
   * Replaces an id; null: there was, or is, none.
   *
   * @return false: which one takes the place of what went is not known
   */
  boolean replace(@Nullable String before, @Nullable String now) {
    if (Objects.equals(before, now)) {
      return true;
    }
    if (now != null) {
      add(now);
    }
    return before == null || remove(before);
  }

  private void add(String id) {
    int at = Collections.binarySearch(first, id);
    first.add(at < 0 ? -at - 1 : at, id);
    if (first.size() > Evidence.SHOWN) {
      first.remove(Evidence.SHOWN);
    }
    size++;
  }

  private boolean remove(String id) {
    int at = Collections.binarySearch(first, id);
    if (at >= 0) {
      first.remove(at);
    }
    size--;
    return first.size() == Math.min(size, Evidence.SHOWN);
  }

  List<String> first() {
    return List.copyOf(first);
  }

  int size() {
    return size;
  }
}
