package io.foreknown.domain.verdict;

import io.foreknown.domain.Bag;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.match.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one event, one by match id, kept so that one more or less costs the logarithm of
 * their number, and what follows from them no more than what it shows.
 */
public final class Findings {
  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing((Finding finding) -> finding.issued().to()).thenComparing(Findings::id);

  private static final Comparator<Finding> MOST_SPECIFIC =
      Comparator.comparing(Finding::specificity).reversed().thenComparing(EARLIEST);

  private static final Leads NO_LEADS = new Leads();

  private final Bag<String> ids = new Bag<>();
  private final Bag<String> incidents = new Bag<>();
  private final Bag<Verdict> carrying = new Bag<>();
  private final Bag<Verdict> carryingAhead = new Bag<>();
  private final Bag<WarningOutcome> leadingTo = new Bag<>();
  private final NavigableSet<Finding> privately = new TreeSet<>(EARLIEST);
  private final NavigableSet<Finding> publicly = new TreeSet<>(EARLIEST);
  private final NavigableSet<Finding> specific = new TreeSet<>(MOST_SPECIFIC);
  private final Leads leads = new Leads();
  private final Map<String, Leads> leadsByIssuer = new HashMap<>();

  /** All of these, of each match at most one. */
  public static Findings of(Collection<Finding> findings) {
    Findings all = new Findings();
    findings.forEach(finding -> all.replace(null, finding));
    return all;
  }

  /** Replaces what was found ({@code before} null: nothing) by what is found now. */
  public void replace(@Nullable Finding before, @Nullable Finding now) {
    if (before != null) {
      remove(before);
    }
    if (now != null) {
      add(now);
    }
  }

  private void add(Finding finding) {
    ids.add(id(finding));
    Verdict.carriedBy(finding).forEach(carrying::add);
    Verdict.carriedAheadBy(finding).forEach(carryingAhead::add);
    WarningOutcome.madeBy(finding).forEach(leadingTo::add);
    if (finding.isMatch()) {
      incidents.add(finding.match().incident());
      byAudience(finding).add(finding);
      specific.add(finding);
      leads.add(finding);
      leadsByIssuer.computeIfAbsent(finding.issuer().id(), any -> new Leads()).add(finding);
    }
  }

  private void remove(Finding finding) {
    ids.remove(id(finding));
    Verdict.carriedBy(finding).forEach(carrying::remove);
    Verdict.carriedAheadBy(finding).forEach(carryingAhead::remove);
    WarningOutcome.madeBy(finding).forEach(leadingTo::remove);
    if (finding.isMatch()) {
      incidents.remove(finding.match().incident());
      byAudience(finding).remove(finding);
      specific.remove(finding);
      leads.remove(finding);
      leads(finding.issuer().id()).remove(finding);
      if (leads(finding.issuer().id()).matches().size() == 0) {
        leadsByIssuer.remove(finding.issuer().id());
      }
    }
  }

  private static String id(Finding finding) {
    return finding.match().id();
  }

  private NavigableSet<Finding> byAudience(Finding finding) {
    return finding.match().audience() == Audience.PRIVATE ? privately : publicly;
  }

  /** How many there are. */
  public int size() {
    return ids.size();
  }

  /** The leads of all matches. */
  public Leads leads() {
    return leads;
  }

  /** The leads of the matches of one issuer's warnings. */
  public Leads leads(String issuer) {
    return leadsByIssuer.getOrDefault(issuer, NO_LEADS);
  }

  boolean carry(Verdict verdict) {
    return carrying.contains(verdict);
  }

  /** Whether any of those that carry the verdict was known before the incident. */
  boolean carryAhead(Verdict verdict) {
    return carryingAhead.contains(verdict);
  }

  boolean leadTo(WarningOutcome outcome) {
    return leadingTo.contains(outcome);
  }

  /** The first {@value Evidence#SHOWN} match ids. */
  List<String> firstIds() {
    return ids.distinct().stream().limit(Evidence.SHOWN).toList();
  }

  /** The first {@value Evidence#SHOWN} ids of the incidents that match. */
  List<String> firstIncidents() {
    return incidents.distinct().stream().limit(Evidence.SHOWN).toList();
  }

  int incidentCount() {
    return incidents.distinct().size();
  }

  /** The match of the earliest warning to this audience; null when there is none. */
  public @Nullable Finding first(Audience audience) {
    NavigableSet<Finding> found = audience == Audience.PRIVATE ? privately : publicly;
    return found.isEmpty() ? null : found.first();
  }

  @Nullable String firstPrivate() {
    return privately.isEmpty() ? null : id(privately.first());
  }

  @Nullable String firstPublic() {
    return publicly.isEmpty() ? null : id(publicly.first());
  }

  @Nullable String mostSpecific() {
    return specific.isEmpty() ? null : id(specific.first());
  }
}
