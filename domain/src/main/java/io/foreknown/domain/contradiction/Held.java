package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;

/**
 * What the speakers of one claim hold on one question.
 *
 * @param asOf the moment that they speak of
 */
public record Held(Attribution attribution, Stance stance, Span asOf) {}
