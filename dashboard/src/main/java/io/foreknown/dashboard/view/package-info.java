/**
 * What is known, found by hazard, place, party, time, state and text: pure, without Kafka and HTTP.
 *
 * <p>One thread puts records in, any number reads. May use the domain, and Jackson for JSON. Start
 * at {@link io.foreknown.dashboard.view.ReadModel}.
 */
@NullMarked
package io.foreknown.dashboard.view;

import org.jspecify.annotations.NullMarked;
