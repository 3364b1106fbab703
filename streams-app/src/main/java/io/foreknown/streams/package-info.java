/**
 * The topology, and the shell that runs it. Start at {@link
 * io.foreknown.streams.PipelineTopology#build}.
 */
@NullMarked
package io.foreknown.streams;

import org.jspecify.annotations.NullMarked;
