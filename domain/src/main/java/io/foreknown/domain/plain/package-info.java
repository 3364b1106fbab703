/**
 * Claims that are plain, as rows: one place, at most one actor, an event of their own, and nothing
 * that changes later. Most claims of a feed are, and a row costs a fraction of the records that any
 * claim can be written in.
 *
 * <p>A row says no more than its claim: {@code PlainClaim.of} makes the row of a claim that is
 * plain, and {@code event} the event that the fold makes of it. What is worked out from rows is
 * held by laws to what is worked out from the events. May import claims, places and events; start
 * at {@code PlainClaim}.
 */
@NullMarked
package io.foreknown.domain.plain;

import org.jspecify.annotations.NullMarked;
