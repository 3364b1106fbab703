package io.foreknown.operations.purge;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.event.EventKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events the desk has ever called the same, whatever stands by now: what one of them led to
 * may lie under the id of any other.
 */
final class Merged {
  private final Map<EventKey, Set<EventKey>> same = new HashMap<>();

  /** Takes in a claim; all but decisions on two events change nothing. */
  void add(Claim claim) {
    if (claim instanceof Decision decision && decision.verdict() == Decision.Verdict.SAME) {
      if (decision.subject() instanceof Subject.Incidents of) {
        add(ClaimType.INCIDENT, of.incidents());
      } else if (decision.subject() instanceof Subject.Warnings of) {
        add(ClaimType.WARNING, of.warnings());
      }
    }
  }

  private void add(ClaimType type, List<String> ids) {
    EventKey one = new EventKey(type, ids.get(0));
    EventKey other = new EventKey(type, ids.get(1));
    same.computeIfAbsent(one, none -> new HashSet<>()).add(other);
    same.computeIfAbsent(other, none -> new HashSet<>()).add(one);
  }

  /** An event with all that it was ever merged into, or that was merged into it. */
  Set<EventKey> of(EventKey event) {
    Set<EventKey> found = new HashSet<>(Set.of(event));
    Deque<EventKey> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (EventKey other : same.getOrDefault(open.pop(), Set.of())) {
        if (found.add(other)) {
          open.push(other);
        }
      }
    }
    return found;
  }
}
