/** Moments as news gives them: closed spans, and the intervals of seconds between two of them. */
@NullMarked
package io.foreknown.domain.time;

import org.jspecify.annotations.NullMarked;
