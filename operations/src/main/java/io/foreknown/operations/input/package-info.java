/**
 * Where the claims of a replay come from: files, exported directories, the topics of a cluster.
 * Start at {@link io.foreknown.operations.input.Input}.
 */
@NullMarked
package io.foreknown.operations.input;

import org.jspecify.annotations.NullMarked;
