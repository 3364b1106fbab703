package io.foreknown.domain.plain;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventClaims;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one event, which are folded only where they must be: most events have a single
 * claim, which is plain and says all that is to be known. Else the same as {@link EventClaims}.
 */
public final class LazyFold {
  private @Nullable Lone lone;
  private @Nullable EventClaims folded;

  /** The only claim, and its row. */
  private record Lone(Reported<Claim> reported, PlainClaim row) {
    static @Nullable Lone of(@Nullable Reported<Claim> reported) {
      PlainClaim row = reported == null ? null : PlainClaim.of(reported.claim());
      return reported == null || row == null
          ? null
          : new Lone(reported, row.since(reported.firstPublished().toEpochMilli()));
    }
  }

  /** The event that these claims, all of one type, are about; null when there are none. */
  public static @Nullable Event of(Collection<Reported<Claim>> claims, Sameness sameness) {
    LazyFold all = new LazyFold();
    claims.forEach(claim -> all.replace(null, claim));
    return all.event(sameness);
  }

  /**
   * Replaces what a claim said ({@code before} null: nothing) by what it says ({@code now} null).
   */
  public void replace(@Nullable Reported<Claim> before, @Nullable Reported<Claim> now) {
    boolean isOnly = folded == null && (before == null) == (lone == null);
    Lone only = isOnly ? Lone.of(now) : null;
    if (only == null) {
      folded().replace(before, now);
    } else {
      lone = only;
    }
  }

  private EventClaims folded() {
    EventClaims claims = folded == null ? new EventClaims() : folded;
    if (lone != null) {
      claims.replace(null, lone.reported);
      lone = null;
    }
    folded = claims;
    return claims;
  }

  /**
   * The event that the claims are about; null when there are none.
   *
   * @param sameness what the desk says of it and others; the claims of those that are the same are
   *     among these
   */
  public @Nullable Event event(Sameness sameness) {
    return lone != null && sameness.equals(Sameness.NONE)
        ? lone.row.event()
        : folded().event(sameness);
  }
}
