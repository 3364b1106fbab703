/**
 * Stories that were read, the claims that they may make, and what the desk makes of them. A
 * proposal counts for nothing: its state is worked out from decisions and claims, and kept nowhere.
 *
 * <p>Knows no Kafka and no HTTP. Start at {@code Readings} for what there is and at {@code
 * Acceptance} for what is done.
 */
@NullMarked
package io.foreknown.dashboard.reading;

import org.jspecify.annotations.NullMarked;
