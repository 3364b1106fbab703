/**
 * Directories and addresses that are looked at again and again, each in a thread of its own.
 *
 * <p>Start at {@code WatchLoop}.
 */
@NullMarked
package io.foreknown.operations.watch;

import org.jspecify.annotations.NullMarked;
