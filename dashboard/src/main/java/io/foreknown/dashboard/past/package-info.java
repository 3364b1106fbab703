/**
 * What was knowable at a past moment, computed from the claims by the rules of the domain: pure.
 *
 * <p>Why it is not remembered instead: docs/decisions/0012. What moments share: 0048. Start at
 * {@link io.foreknown.dashboard.past.Past}.
 */
@NullMarked
package io.foreknown.dashboard.past;

import org.jspecify.annotations.NullMarked;
