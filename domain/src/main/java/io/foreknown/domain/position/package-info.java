/**
 * The algebra of positions: which possibilities a claim leaves open on one question, and when two
 * of them leave none in common.
 *
 * <p>May import claims, places and times. Start at {@code Predicate#possibilities}.
 */
@NullMarked
package io.foreknown.domain.position;

import org.jspecify.annotations.NullMarked;
