/**
 * What happens to a cluster of three brokers and to the instances on it while pairs of claims come
 * in, and how long subscribers hear nothing of it. Start at {@code DrillRun}.
 */
@NullMarked
package io.foreknown.benchmarks.drill;

import org.jspecify.annotations.NullMarked;
