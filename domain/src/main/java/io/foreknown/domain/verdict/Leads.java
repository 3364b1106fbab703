package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.match.Finding;

/**
 * The lower bounds of the leads of matches, in seconds; near misses have none.
 *
 * @param matches of all
 * @param inWindow of those in, partly in, or without a window
 * @param happened of those whose incident occurred
 * @param happenedInWindow of those that are both
 */
public record Leads(Range matches, Range inWindow, Range happened, Range happenedInWindow) {
  Leads() {
    this(new Range(), new Range(), new Range(), new Range());
  }

  void add(Finding match) {
    long lead = match.match().leadSeconds().min();
    boolean occurred = match.outcome() == Outcome.OCCURRED;
    matches.add(lead);
    if (match.isInWindow()) {
      inWindow.add(lead);
    }
    if (occurred) {
      happened.add(lead);
    }
    if (occurred && match.isInWindow()) {
      happenedInWindow.add(lead);
    }
  }

  /** Takes away what was added; false: what is left cannot be told without looking at it. */
  boolean remove(Finding match) {
    long lead = match.match().leadSeconds().min();
    boolean occurred = match.outcome() == Outcome.OCCURRED;
    return matches.remove(lead)
        && (!match.isInWindow() || inWindow.remove(lead))
        && (!occurred || happened.remove(lead))
        && (!(occurred && match.isInWindow()) || happenedInWindow.remove(lead));
  }
}
