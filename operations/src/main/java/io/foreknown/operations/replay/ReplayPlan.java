package io.foreknown.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.input.Input;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay is to do.
 *
 * @param since claims published before are left out; null: none are
 * @param moments whose states are wanted, in ascending order, at least one
 * @param speed seconds of publication time in one of ours; null: as fast as it can
 * @param settings what the rules were read from
 */
public record ReplayPlan(
    List<Input> inputs,
    @Nullable Instant since,
    List<Moment> moments,
    @Nullable Double speed,
    Rules rules,
    JsonNode settings) {
  /** Copies the lists. */
  public ReplayPlan {
    inputs = List.copyOf(inputs);
    moments = List.copyOf(moments);
  }

  /**
   * A moment of which the state is written.
   *
   * @param until what was published later is not known; null: the last publication
   */
  public record Moment(@Nullable Instant until, ReplayFiles output) {}

  /** Whether claims must be sent in the order in which they could be known. */
  boolean isOrdered() {
    return moments.size() > 1 || speed != null;
  }
}
