/**
 * Contradictions: positions on one question, held at the same time, that no possibility satisfies
 * both.
 *
 * <p>May import claims, events, positions and words. Start at {@code ClaimPositions}, which is what
 * one claim says on the questions of its event, then {@code Discussion}.
 */
@NullMarked
package io.foreknown.domain.contradiction;

import org.jspecify.annotations.NullMarked;
