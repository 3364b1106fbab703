package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topics of stories and proposals.
 *
 * @param key story id or proposal id
 * @param json null: it was erased
 */
public record ReadRecord(Of of, String key, @Nullable ObjectNode json) {
  /** What it holds. */
  public enum Of {
    STORY,
    PROPOSAL
  }
}
