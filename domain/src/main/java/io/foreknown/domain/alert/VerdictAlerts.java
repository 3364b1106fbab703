package io.foreknown.domain.alert;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of one incident: that it turns out to have been warned of. */
public final class VerdictAlerts {
  private static final int LINKS = 10;

  private VerdictAlerts() {}

  /**
   * One alert when the first private warning is found, one when the first public one is.
   *
   * @param before null: the incident was not known, or all is told as for the first time
   * @param findings of the dossier that is {@code now}
   */
  public static List<Alert> of(@Nullable Dossier before, Dossier now, Findings findings) {
    List<Alert> alerts = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      Finding first = findings.first(audience);
      if (first != null && (before == null || first(before, audience) == null)) {
        alerts.add(alert(now.event(), first));
      }
    }
    alerts.sort(Comparator.comparing(Alert::id));
    return alerts;
  }

  private static @Nullable String first(Dossier dossier, Audience audience) {
    return audience == Audience.PRIVATE
        ? dossier.firstPrivateWarning()
        : dossier.firstPublicWarning();
  }

  private static Alert alert(IncidentEvent incident, Finding finding) {
    Match match = finding.match();
    Evidence.Source cause = cause(incident, match);
    return new Alert(
        StableId.of(incident.id(), AlertKind.VERDICT.name(), match.id()),
        incident.id(),
        AlertKind.VERDICT,
        severity(finding),
        headline(incident, finding),
        cause.claim(),
        cause.publishedAt(),
        match.evidence().first().stream()
            .map(Evidence.Source::url)
            .filter(Objects::nonNull)
            .distinct()
            .limit(LINKS)
            .toList());
  }

  private static Severity severity(Finding finding) {
    return finding.isInWindow() && finding.outcome() == Outcome.OCCURRED
        ? Severity.HIGH
        : Severity.MEDIUM;
  }

  private static String headline(IncidentEvent incident, Finding finding) {
    return String.format(
        Locale.ROOT,
        "%s at %s: a %s warning by %s came %.1f to %.1f days before%s",
        incident.hazard().name(),
        incident.places().get(0).name(),
        finding.match().audience() == Audience.PRIVATE ? "private" : "public",
        finding.issuer().name(),
        days(finding.match().leadSeconds().min()),
        days(finding.match().leadSeconds().max()),
        finding.match().hindsight() ? ", known only afterwards" : "");
  }

  private static double days(long seconds) {
    return seconds / (double) Duration.ofDays(1).toSeconds();
  }

  /**
   * The claim by which both the warning and the incident had become known. A match lists its first
   * claims only; where this is not among them, the last of those stands for it.
   */
  private static Evidence.Source cause(IncidentEvent incident, Match match) {
    // Whole seconds, rounded down: the warning became known up to a second before this.
    Instant warning = incident.firstPublished().minusSeconds(match.publicationLeadSeconds());
    Instant known =
        warning.isAfter(incident.firstPublished()) ? warning : incident.firstPublished();
    List<Evidence.Source> claims = match.evidence().first();
    return claims.stream()
        .filter(claim -> !claim.publishedAt().isAfter(known))
        .reduce((sooner, later) -> later)
        .orElse(claims.get(0));
  }
}
