package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one incident.
 *
 * @param hindsightOnly whether all matches that carry the verdict became known only afterwards
 * @param matches ids of its matches, near misses and too-late warnings, sorted; the first {@value
 *     Evidence#SHOWN}
 * @param matchCount all of them
 * @param firstPrivateWarning id of the match with the earliest private warning; null: none
 * @param firstPublicWarning id of the match with the earliest public warning; null: none
 * @param mostSpecific id of the match whose warning names the most specific target; null: none
 */
public record Dossier(
    IncidentEvent event,
    Verdict verdict,
    boolean hindsightOnly,
    List<String> matches,
    long matchCount,
    @Nullable String firstPrivateWarning,
    @Nullable String firstPublicWarning,
    @Nullable String mostSpecific) {
  private static final int SHOWN = Evidence.SHOWN;

  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing((Finding finding) -> finding.issued().to())
          .thenComparing(finding -> finding.match().id());

  /** The dossier of an incident with these findings, in any order. */
  public static Dossier of(IncidentEvent event, Collection<Finding> findings) {
    Verdict verdict = Verdict.of(findings);
    return new Dossier(
        event,
        verdict,
        verdict.isHindsightOnly(findings),
        findings.stream().map(finding -> finding.match().id()).sorted().limit(SHOWN).toList(),
        findings.size(),
        first(findings, EARLIEST, finding -> finding.match().audience() == Audience.PRIVATE),
        first(findings, EARLIEST, finding -> finding.match().audience() == Audience.PUBLIC),
        first(
            findings,
            Comparator.comparing(Finding::specificity).reversed().thenComparing(EARLIEST),
            finding -> true));
  }

  private static @Nullable String first(
      Collection<Finding> findings, Comparator<Finding> order, Predicate<Finding> which) {
    return findings.stream()
        .filter(Finding::isMatch)
        .filter(which)
        .min(order)
        .map(finding -> finding.match().id())
        .orElse(null);
  }
}
