package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer said anew of a warning that it had given before: what changed, or that it ended.
 *
 * @param at when it was said
 * @param validity null: as before
 * @param hazard null: as before
 * @param targets all that is in danger from now on; empty: as before
 * @param urgency each word null: as before
 * @param ended whether the warning is in force no more; then nothing else is said
 */
public record Update(
    Span at,
    @Nullable Span validity,
    @Nullable Hazard hazard,
    List<Place> targets,
    CapLevels urgency,
    boolean ended) {
  /** Refuses an end that changes something too. */
  public Update {
    targets = Limits.list(targets);
    require(
        !ended
            || (validity == null
                && hazard == null
                && targets.isEmpty()
                && urgency.equals(CapLevels.UNKNOWN)),
        "ended stands beside a change, one of them is expected");
  }

  /** That it ended. */
  public static Update end(Span at) {
    return new Update(at, null, null, List.of(), CapLevels.UNKNOWN, true);
  }

  private static final long NUMBER_BYTES = 50;

  /** Bytes that it adds to a record, about. */
  public long bytes() {
    return NUMBER_BYTES
        + (hazard == null ? 1 : Limits.bytes(hazard.name()))
        + Place.bytes(targets)
        + Limits.bytes(urgency.severity())
        + Limits.bytes(urgency.urgency())
        + Limits.bytes(urgency.certainty());
  }

  /** Bytes that these add to a record, about. */
  static long bytes(List<Update> updates) {
    return updates.stream().mapToLong(Update::bytes).sum();
  }
}
