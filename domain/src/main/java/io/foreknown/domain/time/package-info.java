/** Moments as news tells them: closed spans, and the intervals of seconds between two of them. */
@NullMarked
package io.foreknown.domain.time;

import org.jspecify.annotations.NullMarked;
