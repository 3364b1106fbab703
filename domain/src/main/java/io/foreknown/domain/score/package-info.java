/** Scorecards: how well warnings and incidents agree, in the terms of forecast verification. */
@NullMarked
package io.foreknown.domain.score;

import org.jspecify.annotations.NullMarked;
