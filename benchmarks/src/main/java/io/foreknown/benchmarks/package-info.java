/**
 * What the pipeline costs, beside its own ceiling and beside a newcomer's join of the same claims.
 * Nothing here is part of a product. Start at {@link io.foreknown.benchmarks.Main}.
 */
@NullMarked
package io.foreknown.benchmarks;

import org.jspecify.annotations.NullMarked;
