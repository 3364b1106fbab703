package io.foreknown.domain.event;

import io.foreknown.domain.claim.Count;

/**
 * A growing count that several reports give.
 *
 * @param count the one that held latest; ties by publication, then least id
 * @param envelope the hull of all that was given
 */
public record AgreedCount(Count count, Count envelope) {}
