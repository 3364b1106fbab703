package io.foreknown.domain.event;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One warning given, as all its claims together describe it.
 *
 * <p>Hazard, validity and places are those of the first phase: what was issued.
 *
 * @param validity null when no claim names one
 * @param cancelled null when no claim says so
 * @param exercise whether any claim says that it was a drill
 * @param updates what the issuer said anew, as far as a record may hold it, in the order in which
 *     it came to count; also that the warning was cancelled
 * @param updateCount all that was said anew
 * @param sameness which other events it is, or is not, because the desk says so
 */
public record WarningEvent(
    String id,
    Party issuer,
    Audience audience,
    Hazard hazard,
    AgreedSpan issued,
    @Nullable AgreedSpan validity,
    @Nullable AgreedSpan cancelled,
    boolean exercise,
    List<Place> places,
    long placeCount,
    List<Party> actors,
    long actorCount,
    List<Update> updates,
    long updateCount,
    Instant firstPublished,
    Instant lastPublished,
    Evidence evidence,
    Sameness sameness)
    implements Event {

  /**
   * What it said, from its issue to its end, in the order of time; at least one. What was unsaid at
   * the moment at which it was said is left out.
   */
  public List<Phase> phases() {
    Phase last = new Phase(issued.span(), hazard, places, valid(validity), false);
    if (updates.isEmpty()) {
      return List.of(last);
    }
    List<Phase> phases = new ArrayList<>();
    phases.add(last);
    for (Update update : updates) {
      if (phases.size() > 1 && last.counts().equals(update.at().to())) {
        phases.remove(phases.size() - 1);
      }
      last = last.after(update);
      phases.add(last);
    }
    return phases;
  }

  private static @Nullable Span valid(@Nullable AgreedSpan validity) {
    return validity == null ? null : validity.span();
  }

  /** Whether the last that was said of it is that it ended. */
  public boolean hasEnded() {
    return !updates.isEmpty() && updates.get(updates.size() - 1).ended();
  }

  @Override
  public List<Hazard> everyHazard() {
    return Stream.concat(
            Stream.of(hazard), updates.stream().map(Update::hazard).filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  @Override
  public List<Place> everyPlace() {
    return updates.isEmpty()
        ? places
        : Stream.concat(
                places.stream(), updates.stream().flatMap(update -> update.targets().stream()))
            .distinct()
            .toList();
  }

  /** Folds the claims of one event, of which there is at least one. */
  public static WarningEvent of(Collection<Reported<Warning>> claims) {
    WarningFold fold = new WarningFold();
    claims.forEach(fold::add);
    return Objects.requireNonNull(fold.event(Sameness.NONE), "no claims");
  }
}
