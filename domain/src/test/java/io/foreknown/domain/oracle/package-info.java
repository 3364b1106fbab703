/**
 * An oracle: what the contract says of matches and lead times, worked out pair by pair from the
 * claims alone. Nothing here calls the folds, rules or indexes that it judges; only claims, rows of
 * settings and the words of the results are shared. Start at {@code Oracle}.
 */
@NullMarked
package io.foreknown.domain.oracle;

import org.jspecify.annotations.NullMarked;
