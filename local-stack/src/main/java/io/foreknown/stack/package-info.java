/**
 * A real Kafka broker and a real Schema Registry on one directory, for a laptop, a demo and the
 * tests.
 *
 * <p>The broker runs in this process, the registry in a child process; both listen on the loopback
 * address only, and what they store survives a restart as well as a kill. Start at {@link
 * io.foreknown.stack.LocalStack}. Only {@code KafkaBroker} knows Kafka's internal classes; of the
 * project's other modules this one uses how servers listen.
 */
@NullMarked
package io.foreknown.stack;

import org.jspecify.annotations.NullMarked;
