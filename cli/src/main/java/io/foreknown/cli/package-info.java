/** The program {@code foreknown}: one class per command. Start at {@link io.foreknown.cli.Main}. */
@NullMarked
package io.foreknown.cli;

import org.jspecify.annotations.NullMarked;
