package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.AsIssued;
import io.foreknown.domain.match.Finding;

/**
 * The lower bounds of the leads of matches, in seconds; near misses have none.
 *
 * @param matches of all
 * @param inWindow of those in, partly in, or without a window
 * @param happened of those whose incident occurred
 * @param happenedInWindow of those that are both
 * @param asIssued of what verifies a warning as it was issued, counted from the issue
 * @param happenedAsIssued of those whose incident occurred
 */
public record Leads(
    Range matches,
    Range inWindow,
    Range happened,
    Range happenedInWindow,
    Range asIssued,
    Range happenedAsIssued) {
  Leads() {
    this(new Range(), new Range(), new Range(), new Range(), new Range(), new Range());
  }

  /** These and those of the other, to be looked at and not changed. */
  Leads and(Leads other) {
    return new Leads(
        matches.and(other.matches),
        inWindow.and(other.inWindow),
        happened.and(other.happened),
        happenedInWindow.and(other.happenedInWindow),
        asIssued.and(other.asIssued),
        happenedAsIssued.and(other.happenedAsIssued));
  }

  boolean isEmpty() {
    return matches.size() == 0 && asIssued.size() == 0;
  }

  void add(Finding finding) {
    if (finding.isMatch()) {
      addMatch(finding);
    }
    AsIssued issued = finding.verifyingAsIssued();
    if (issued != null) {
      asIssued.add(issued.leadSeconds());
      if (finding.outcome() == IncidentOutcome.OCCURRED) {
        happenedAsIssued.add(issued.leadSeconds());
      }
    }
  }

  private void addMatch(Finding match) {
    long lead = match.match().leadSeconds().min();
    boolean occurred = match.outcome() == IncidentOutcome.OCCURRED;
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

  /** Takes away what was added; false: what is left cannot be known without looking at it. */
  boolean remove(Finding finding) {
    AsIssued issued = finding.verifyingAsIssued();
    boolean isKnown = issued == null || asIssued.remove(issued.leadSeconds());
    if (issued != null && finding.outcome() == IncidentOutcome.OCCURRED) {
      isKnown &= happenedAsIssued.remove(issued.leadSeconds());
    }
    return isKnown && (!finding.isMatch() || removeMatch(finding));
  }

  private boolean removeMatch(Finding match) {
    long lead = match.match().leadSeconds().min();
    boolean occurred = match.outcome() == IncidentOutcome.OCCURRED;
    return matches.remove(lead)
        && (!match.isInWindow() || inWindow.remove(lead))
        && (!occurred || happened.remove(lead))
        && (!(occurred && match.isInWindow()) || happenedInWindow.remove(lead));
  }
}
