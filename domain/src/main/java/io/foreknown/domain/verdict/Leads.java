package io.foreknown.domain.verdict;

import io.foreknown.domain.Bag;
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
public record Leads(
    Bag<Long> matches, Bag<Long> inWindow, Bag<Long> happened, Bag<Long> happenedInWindow) {
  Leads() {
    this(new Bag<>(), new Bag<>(), new Bag<>(), new Bag<>());
  }

  void add(Finding match) {
    long lead = match.match().leadSeconds().min();
    matches.add(lead);
    if (match.isInWindow()) {
      inWindow.add(lead);
    }
    if (match.outcome() == Outcome.OCCURRED) {
      happened.add(lead);
    }
    if (match.isInWindow() && match.outcome() == Outcome.OCCURRED) {
      happenedInWindow.add(lead);
    }
  }

  void remove(Finding match) {
    long lead = match.match().leadSeconds().min();
    matches.remove(lead);
    if (match.isInWindow()) {
      inWindow.remove(lead);
    }
    if (match.outcome() == Outcome.OCCURRED) {
      happened.remove(lead);
    }
    if (match.isInWindow() && match.outcome() == Outcome.OCCURRED) {
      happenedInWindow.remove(lead);
    }
  }
}
