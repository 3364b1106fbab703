/**
 * How news is carried to others: one thing after the other, again after a failure, with what was
 * reached on the disk. Knows neither what is sent nor to whom; {@code webhook} and {@code channel}
 * do.
 */
@NullMarked
package io.foreknown.dashboard.delivery;

import org.jspecify.annotations.NullMarked;
