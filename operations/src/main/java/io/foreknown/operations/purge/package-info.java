/**
 * Erases claims from everything that an installation keeps in Kafka. Start at {@code Purge}.
 *
 * <p>Kafka takes records away at the beginning of a partition only. So what stays is written again
 * at the end, in one transaction for all partitions, and everything before it is cut off.
 */
@NullMarked
package io.foreknown.operations.purge;

import org.jspecify.annotations.NullMarked;
