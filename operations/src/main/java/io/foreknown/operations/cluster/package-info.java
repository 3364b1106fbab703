/**
 * The cluster that a command talks to: the one it is given, the local stack that runs, or one of
 * its own.
 */
@NullMarked
package io.foreknown.operations.cluster;

import org.jspecify.annotations.NullMarked;
