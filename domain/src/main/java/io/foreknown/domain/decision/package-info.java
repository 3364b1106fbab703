/**
 * What the desk has decided: {@code Decisions} are those that stand about one event, from which
 * {@code IncidentDecisions} is what judging it needs to know.
 *
 * <p>A decision is a claim: it has a ledger, is withdrawn by a retraction, and is known from its
 * publication on. It is gathered with the event that it changes, so that nothing else has to find
 * it: a pair's with its incident, a question's with the event that is asked about. About one
 * subject the newest stands, by publication, then id; the others are shown beside it.
 */
@NullMarked
package io.foreknown.domain.decision;

import org.jspecify.annotations.NullMarked;
