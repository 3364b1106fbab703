/**
 * Merge: which events are one because the desk says so, and under which id the world sees them.
 *
 * <p>{@code Merges} are the decisions on all incidents, or on all warnings. What they join is one
 * event, however long the chain, named by the member that was published first; each member receives
 * its {@code Naming}. The others have no event of their own then: what they would have led to is
 * published under the name, as if all claims had named it ({@code ClaimsOfEvents}). Nothing is
 * rewritten where a claim is kept, so that a decision that is taken back leaves no trace.
 */
@NullMarked
package io.foreknown.domain.merge;

import org.jspecify.annotations.NullMarked;
