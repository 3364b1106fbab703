package io.foreknown.domain.event;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One warning given, as all its claims together tell it.
 *
 * @param validity null when no claim names one
 * @param cancelled null when no claim says so
 */
public record WarningEvent(
    String id,
    Party issuer,
    Audience audience,
    Hazard hazard,
    Told issued,
    @Nullable Told validity,
    @Nullable Told cancelled,
    boolean exercise,
    List<Place> places,
    List<Party> actors,
    Instant firstPublished,
    Instant lastPublished,
    Evidence evidence)
    implements Event {

  /** Folds the claims of one event, of which there is at least one. */
  public static WarningEvent of(Collection<Reported<Warning>> claims) {
    Fold<Warning> fold = new Fold<>(claims);
    return new WarningEvent(
        fold.newest().header().eventId(),
        fold.newest().issuer(),
        fold.any(warning -> warning.audience() == Audience.PUBLIC)
            ? Audience.PUBLIC
            : Audience.PRIVATE,
        fold.hazard(Warning::hazard),
        fold.toldByAll(Warning::issued),
        fold.told(Warning::validity),
        fold.told(Warning::cancelled),
        fold.newest().exercise(),
        fold.united(Warning::targets, Place::id),
        fold.united(Warning::suspects, Party::id),
        fold.firstPublished(),
        fold.newest().header().publishedAt(),
        fold.evidence());
  }
}
