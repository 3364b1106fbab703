/**
 * An address that speaks OpenAI's chat completions, asked once for each request.
 *
 * <p>Knows nothing of what is asked. Start at {@code ChatClient}.
 */
@NullMarked
package io.foreknown.producers.chat;

import org.jspecify.annotations.NullMarked;
