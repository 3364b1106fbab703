/**
 * Alerts: what a person should know now.
 *
 * <p>May import contradictions, verdicts and words. Start at {@code Alert}.
 */
@NullMarked
package io.foreknown.domain.alert;

import org.jspecify.annotations.NullMarked;
