package io.foreknown.dashboard.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A place or party that a name may mean.
 *
 * @param known all that is known of it, in the form that it has in a claim
 * @param within what it lies in or belongs to, by name, nearest first
 */
public record FoundName(ObjectNode known, List<String> within) {
  /** Copies the list. */
  public FoundName {
    within = List.copyOf(within);
  }
}
