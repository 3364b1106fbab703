package io.foreknown.domain.verdict;

import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import java.util.List;
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
    IncidentVerdict verdict,
    boolean hindsightOnly,
    List<String> matches,
    long matchCount,
    @Nullable String firstPrivateWarning,
    @Nullable String firstPublicWarning,
    @Nullable String mostSpecific) {

  /** The dossier of an incident with these findings. */
  public static Dossier of(IncidentEvent event, Findings findings) {
    IncidentVerdict incidentVerdict = IncidentVerdict.of(findings);
    return new Dossier(
        event,
        incidentVerdict,
        incidentVerdict.isHindsightOnly(findings),
        findings.firstIds(),
        findings.size(),
        findings.firstPrivate(),
        findings.firstPublic(),
        findings.mostSpecific());
  }
}
