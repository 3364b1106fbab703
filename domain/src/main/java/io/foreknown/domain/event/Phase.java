package io.foreknown.domain.event;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a warning said from one moment on, until the next phase.
 *
 * @param at when it was said
 * @param validity null when it names no end
 * @param ended whether the warning is in force no more, so that it covers nothing
 */
public record Phase(
    Span at, Hazard hazard, List<Place> places, @Nullable Span validity, boolean ended) {

  /** What held before, with what changed; whatever is said after an end puts it in force again. */
  Phase after(Update update) {
    return new Phase(
        update.at(),
        update.hazard() == null ? hazard : update.hazard(),
        update.targets().isEmpty() ? places : update.targets(),
        update.validity() == null ? validity : update.validity(),
        update.ended());
  }

  /**
   * From when on it counts, unless it is the first one: what is known by its day counts from the
   * end of that day, for before that nobody can tell that it held.
   */
  public Instant counts() {
    return at.to();
  }
}
