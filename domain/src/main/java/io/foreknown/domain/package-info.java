/**
 * The words and rules of Foreknown, as pure values and functions.
 *
 * <p>May import the JDK, JSpecify and, for geometry, S2; no Kafka, Avro, JSON, logger or clock:
 * time comes in as an argument. Start at {@code claim.Claim}, then {@code event.WarningEvent} and
 * {@code match.MatchRule}.
 */
@NullMarked
package io.foreknown.domain;

import org.jspecify.annotations.NullMarked;
