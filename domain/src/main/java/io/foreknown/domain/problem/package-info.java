/**
 * Collecting all that is wrong with a record, instead of stopping at the first problem.
 *
 * <p>May import the claims, and the paths of their descriptions. Start at {@code Problems}; {@code
 * CheckedObject} is how an object of any notation is read.
 */
@NullMarked
package io.foreknown.domain.problem;

import org.jspecify.annotations.NullMarked;
