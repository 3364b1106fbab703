/**
 * Decisions as people of the desk make them: with an id, a moment and a name that they need not
 * write themselves. What comes of it is a claim like any other, and is published as one.
 *
 * <p>Start at {@code DecisionDraft}; {@code DecisionSource} reads what comes over HTTP.
 */
@NullMarked
package io.foreknown.producers.decide;

import org.jspecify.annotations.NullMarked;
