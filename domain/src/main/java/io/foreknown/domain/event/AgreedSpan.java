package io.foreknown.domain.event;

import io.foreknown.domain.time.Span;

/**
 * A moment that several claims give: what most agree on, and all that was given.
 *
 * @param span the stretch on which most claims agree; the hull of equal bests
 * @param envelope the hull of all
 */
public record AgreedSpan(Span span, Span envelope) {}
