/**
 * The Common Alerting Protocol: an alert is a warning, its updates and its cancellation are
 * revisions of it, in whatever order they come.
 *
 * <p>Start at {@code CapSource}; {@code AlertReader} checks and translates one message, {@code
 * MessageIndex} finds out which warning it belongs to, {@code Chain} makes the claims.
 *
 * @see <a href="https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html">CAP 1.2</a>
 */
@NullMarked
package io.foreknown.feeds.cap;

import org.jspecify.annotations.NullMarked;
