package io.foreknown.domain.event;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One warning given, as all its claims together tell it.
 *
 * @param validity null when no claim names one
 * @param cancelled null when no claim says so
 * @param exercise whether any claim says that it was a drill
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
    long placeCount,
    List<Party> actors,
    long actorCount,
    Instant firstPublished,
    Instant lastPublished,
    Evidence evidence)
    implements Event {

  /** Folds the claims of one event, of which there is at least one. */
  public static WarningEvent of(Collection<Reported<Warning>> claims) {
    WarningFold fold = new WarningFold();
    claims.forEach(fold::add);
    return Objects.requireNonNull(fold.event(), "no claims");
  }
}
