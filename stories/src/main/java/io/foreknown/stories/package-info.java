/**
 * Turns the text of a news story into proposed claims; nothing is published, and nothing counts
 * until a person accepts it.
 *
 * <p>Pure: no clock, no network, no file but the module's own resources. May import the domain. The
 * stages are packages: {@code text}, {@code cue}, {@code name}, {@code mention}, {@code time},
 * {@code frame}, {@code fold}, {@code verify}; {@code model} asks a language model through a port.
 * Start at {@code Proposals}.
 */
@NullMarked
package io.foreknown.stories;

import org.jspecify.annotations.NullMarked;
