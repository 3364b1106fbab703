/** One run of one candidate, in a process of its own, after a warm-up in the same process. */
@NullMarked
package io.foreknown.benchmarks.trial;

import org.jspecify.annotations.NullMarked;
