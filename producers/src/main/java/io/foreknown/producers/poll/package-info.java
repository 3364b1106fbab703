/**
 * Feeds behind a web address, which are asked again and again for what is new.
 *
 * <p>Knows no clock and no waiting; the program does the asking. Start at {@code Fetcher}.
 */
@NullMarked
package io.foreknown.producers.poll;

import org.jspecify.annotations.NullMarked;
