package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a claim.
 *
 * @param shown what readers see of it
 * @param event to which it belongs; null: it is withdrawn
 */
record StandingClaim(
    ViewKind viewKind, ViewRecord shown, @Nullable EventKey event, Reported<Claim> reported) {}
