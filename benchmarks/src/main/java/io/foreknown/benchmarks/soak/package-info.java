/**
 * The whole installation as processes, which are killed, stopped and deprived while claims come in;
 * and what must hold all the same. Start at {@code Rounds} and {@code Disaster}.
 */
@NullMarked
package io.foreknown.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
