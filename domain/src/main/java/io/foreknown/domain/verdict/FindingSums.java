package io.foreknown.domain.verdict;

import io.foreknown.domain.Bag;
import io.foreknown.domain.match.Finding;
import java.util.HashMap;
import java.util.Map;

/** The leads of some findings, of all and by issuer, and the outcomes that they speak for. */
final class FindingSums {
  private static final Leads NO_LEADS = new Leads();

  private final Leads leads = new Leads();
  private final Map<String, Leads> leadsByIssuer = new HashMap<>(2);
  private final Bag<WarningOutcome> leadingTo = new Bag<>();

  void add(Finding finding) {
    if (hasLead(finding)) {
      leads.add(finding);
      leadsByIssuer.computeIfAbsent(finding.issuer().id(), any -> new Leads()).add(finding);
    }
    WarningOutcome.madeBy(finding).forEach(leadingTo::add);
  }

  /** Takes away what was added; false: what is left cannot be known without looking at it. */
  boolean remove(Finding finding) {
    WarningOutcome.madeBy(finding).forEach(leadingTo::remove);
    return !hasLead(finding) || (leads.remove(finding) && removeOfIssuer(finding));
  }

  private static boolean hasLead(Finding finding) {
    return finding.isMatch() || finding.verifyingAsIssued() != null;
  }

  private boolean removeOfIssuer(Finding finding) {
    String issuer = finding.issuer().id();
    Leads left = leadsByIssuer.computeIfAbsent(issuer, any -> new Leads());
    boolean known = left.remove(finding);
    if (left.isEmpty()) {
      leadsByIssuer.remove(issuer);
    }
    return known;
  }

  Leads leads() {
    return leads;
  }

  Leads leads(String issuer) {
    return leadsByIssuer.getOrDefault(issuer, NO_LEADS);
  }

  boolean leadTo(WarningOutcome outcome) {
    return leadingTo.contains(outcome);
  }
}
