/**
 * Exchange: how records travel between the stages.
 *
 * <p>What one poll brings of a partition is one record for Kafka Streams ({@link
 * io.foreknown.streams.exchange.Poll}, folded by {@link
 * io.foreknown.streams.exchange.PollInterceptor}). A processor works off all that is in it in one
 * call and sends on, at its end, one {@link io.foreknown.streams.exchange.Pack} to each partition
 * that anything goes to. So records, offsets, metrics and transactions are paid per poll and not
 * per claim. Nothing is held between two calls, and what a call sends is in the transaction that
 * commits the offsets of its poll.
 *
 * <pre>
 * claims ──poll──▶ admit ──pack──▶ gather, judge, ask ──pack──▶ pair ──pack──▶ judge
 * </pre>
 */
@NullMarked
package io.foreknown.streams.exchange;

import org.jspecify.annotations.NullMarked;
