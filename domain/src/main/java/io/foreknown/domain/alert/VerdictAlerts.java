package io.foreknown.domain.alert;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.words.HazardWords;
import io.foreknown.domain.words.LeadTimeWords;
import io.foreknown.domain.words.NameWords;
import io.foreknown.domain.words.SymbolWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of one incident: that it turns out to have been warned of. */
public final class VerdictAlerts {
  private static final int LINKS = 10;

  private VerdictAlerts() {}

  /**
   * One alert when the first private warning is found, one when the first public one is; none of
   * what became known while the desk wanted to hear nothing of the incident.
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
    alerts.removeIf(alert -> now.event().desk().isMuted(alert.publishedAt()));
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
    Match match = finding.match();
    String lead =
        LeadTimeWords.of(match.leadSeconds(), match.warnedSince(), incident.began().span());
    return "%s at %s: a %s warning by %s%s%s%s"
        .formatted(
            what(incident),
            where(incident),
            SymbolWords.of(match.audience()),
            finding.issuer().name(),
            LeadTimeWords.isOrderUnknown(match.leadSeconds()) ? ", " + lead : " came " + lead,
            outOfTime(match),
            match.hindsight() ? ", " + hindsight(incident, match) : "");
  }

  /** Such as "Terrorism", or "Terrorism (foiled)" of a plot. */
  private static String what(IncidentEvent incident) {
    String hazard = HazardWords.of(incident.hazard());
    return incident.outcome() == Outcome.OCCURRED
        ? hazard
        : hazard + " (" + SymbolWords.of(incident.outcome()) + ")";
  }

  private static String where(IncidentEvent incident) {
    return NameWords.of(
        incident.places().stream().map(Place::name).toList(), incident.placeCount(), 1);
  }

  /** That the warning was not in force when it happened. */
  private static String outOfTime(Match match) {
    String words = LeadTimeWords.ofWindow(match);
    return switch (match.window().relation()) {
      case AFTER_WINDOW -> ", but " + words;
      case BEFORE_WINDOW -> ", but it happened " + words;
      case IN_WINDOW, PARTLY_IN_WINDOW, NO_WINDOW -> match.isLifted() ? ", but " + words : "";
    };
  }

  private static String hindsight(IncidentEvent incident, Match match) {
    Instant latest = warningKnown(incident, match);
    Instant known =
        match.evidence().first().stream()
            .map(Evidence.Source::publishedAt)
            .filter(at -> at.isAfter(latest.minusSeconds(1)) && !at.isAfter(latest))
            .findFirst()
            .orElse(latest);
    return LeadTimeWords.hindsight(match.audience(), known);
  }

  /** When the warning became known, or up to a second later: the lead is of whole seconds. */
  private static Instant warningKnown(IncidentEvent incident, Match match) {
    return incident.firstPublished().minusSeconds(match.publicationLeadSeconds());
  }

  /**
   * The claim by which both the warning and the incident had become known. A match lists its first
   * claims only; where this is not among them, the last of those stands for it.
   */
  private static Evidence.Source cause(IncidentEvent incident, Match match) {
    Instant warning = warningKnown(incident, match);
    Instant known =
        warning.isAfter(incident.firstPublished()) ? warning : incident.firstPublished();
    List<Evidence.Source> claims = match.evidence().first();
    return claims.stream()
        .filter(claim -> !claim.publishedAt().isAfter(known))
        .reduce((sooner, later) -> later)
        .orElse(claims.get(0));
  }
}
