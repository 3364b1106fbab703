package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Origin;

/**
 * One content of a claim as it lies on its topic.
 *
 * @param claim without the text that only readers need, which the entry has
 */
public record Published(Claim claim, ContentHash hash, Origin origin, ViewRecord entry) {}
