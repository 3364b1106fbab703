package io.foreknown.domain.plain;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a row: the only one of its event, with one place and at most one actor. */
public sealed interface PlainClaim permits PlainWarning, PlainReport {
  /** The kind of claim. */
  ClaimType type();

  /** What every plain claim carries. */
  PlainHead head();

  /** What is feared or happened. */
  Hazard hazard();

  /** The only place. */
  Place place();

  /** The same, first published at this moment, in milliseconds of the epoch, if it is earlier. */
  PlainClaim since(long published);

  /** What the fold makes of it. */
  Event event();

  /** The row of a claim; null where it is not plain. */
  static @Nullable PlainClaim of(Claim claim) {
    if (claim instanceof Warning warning) {
      return PlainWarning.of(warning);
    }
    return claim instanceof IncidentReport report ? PlainReport.of(report) : null;
  }

  /** The only entry; null where there is none. */
  static <T> @Nullable T only(List<T> list) {
    return list.isEmpty() ? null : list.get(0);
  }

  /** As a list of at most one entry. */
  static <T> List<T> list(@Nullable T only) {
    return only == null ? List.of() : List.of(only);
  }
}
