/** How long a claim takes to each topic on its way, at a rate that does not wait for answers. */
@NullMarked
package io.foreknown.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
