package io.foreknown.domain.plain;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.AgreedSpan;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning that was given once, and of which nothing was said anew. Moments are in milliseconds of
 * the epoch.
 *
 * @param suspect null: nobody is named
 * @param validFrom null: it names no validity; else so is the end
 */
public record PlainWarning(
    PlainHead head,
    Party issuer,
    Audience audience,
    Hazard hazard,
    Place place,
    @Nullable Party suspect,
    boolean exercise,
    long issuedFrom,
    long issuedTo,
    long validFrom,
    long validTo)
    implements PlainClaim {
  /** Stands for a validity that is not named; before all moments that can be written. */
  public static final long NEVER = Long.MIN_VALUE;

  static @Nullable PlainWarning of(Warning warning) {
    PlainHead head = PlainHead.of(warning.header());
    return head != null && isPlain(warning)
        ? new PlainWarning(
            head,
            warning.issuer(),
            warning.audience(),
            warning.hazard(),
            warning.targets().get(0),
            PlainClaim.only(warning.suspects()),
            warning.isExercise(),
            warning.issued().from().toEpochMilli(),
            warning.issued().to().toEpochMilli(),
            warning.validity() == null ? NEVER : warning.validity().from().toEpochMilli(),
            warning.validity() == null ? NEVER : warning.validity().to().toEpochMilli())
        : null;
  }

  private static boolean isPlain(Warning warning) {
    return warning.targets().size() == 1
        && warning.suspects().size() <= 1
        && warning.recipients().isEmpty()
        && warning.cancelled() == null
        && warning.updates().isEmpty()
        && warning.urgency().equals(CapLevels.UNKNOWN);
  }

  /** Whether it names a validity. */
  public boolean hasValidity() {
    return validTo != NEVER;
  }

  @Override
  public ClaimType type() {
    return ClaimType.WARNING;
  }

  @Override
  public PlainWarning since(long published) {
    return published >= head.firstPublished()
        ? this
        : new PlainWarning(
            head.since(published),
            issuer,
            audience,
            hazard,
            place,
            suspect,
            exercise,
            issuedFrom,
            issuedTo,
            validFrom,
            validTo);
  }

  @Override
  public WarningEvent event() {
    List<Party> suspects = PlainClaim.list(suspect);
    return new WarningEvent(
        head.id(),
        issuer,
        audience,
        hazard,
        agreed(issuedFrom, issuedTo),
        hasValidity() ? agreed(validFrom, validTo) : null,
        null,
        exercise,
        List.of(place),
        1,
        suspects,
        suspects.size(),
        List.of(),
        0,
        Instant.ofEpochMilli(head.firstPublished()),
        Instant.ofEpochMilli(head.publishedAt()),
        head.evidence(),
        Sameness.NONE);
  }

  static AgreedSpan agreed(long from, long to) {
    Span span = new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    return new AgreedSpan(span, span);
  }
}
