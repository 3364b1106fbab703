/**
 * Fault: what becomes of a record on which a stage fails. Not the thread, which would meet it again
 * after every restart, but the record is given up, as a rejection that names the claim that caused
 * it. {@code FaultHandler}, beside the topology, is where Kafka Streams asks.
 */
@NullMarked
package io.foreknown.streams.fault;

import org.jspecify.annotations.NullMarked;
