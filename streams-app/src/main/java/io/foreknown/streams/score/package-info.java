/** Score: adds up what events contribute to scorecards. */
@NullMarked
package io.foreknown.streams.score;

import org.jspecify.annotations.NullMarked;
