package io.foreknown.domain.alert;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.PlainDossier;
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

/** Which alerts one incident raises: that it turns out to have been warned of. */
public final class VerdictAlerts {
  private static final int LINKS = 10;
  private static final Audience[] AUDIENCES = Audience.values();

  private VerdictAlerts() {}

  /**
   * One alert when the first private warning is found, one when the first public one is; none of
   * what became known while the desk wanted to hear nothing of the incident, or of who warned.
   *
   * @param before null: the incident was not known, or all is reported as for the first time
   * @param findings of the dossier that is {@code now}
   */
  public static List<Alert> of(
      @Nullable Dossier before, Dossier now, Findings findings, IssuerMutes mutes) {
    List<Alert> alerts = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      Finding first = findings.first(audience);
      if (first != null && (before == null || first(before, audience) == null)) {
        Alert alert = alert(now.event(), first);
        if (!mutes.cover(first.issuer().id(), alert.publishedAt())) {
          alerts.add(alert);
        }
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
    return severity(finding.isInWindow(), finding.outcome());
  }

  private static Severity severity(boolean isInWindow, IncidentOutcome incidentOutcome) {
    return isInWindow && incidentOutcome == IncidentOutcome.OCCURRED
        ? Severity.HIGH
        : Severity.MEDIUM;
  }

  private static String headline(IncidentEvent incident, Finding finding) {
    Match match = finding.match();
    String lead =
        LeadTimeWords.of(match.leadSeconds(), match.warnedSince(), incident.began().span());
    return what(incident.hazard(), incident.outcome())
        + " at "
        + where(incident)
        + by(match.audience(), finding.issuer())
        + came(match.leadSeconds(), lead)
        + outOfTime(match)
        + (match.hindsight() ? ", " + hindsight(incident, match) : "");
  }

  private static String by(Audience audience, Party issuer) {
    return ": a " + SymbolWords.of(audience) + " warning by " + issuer.name();
  }

  private static String came(Seconds lead, String words) {
    return (LeadTimeWords.isOrderUnknown(lead) ? ", " : " came ") + words;
  }

  /** The same of an incident that is plain. */
  public static List<PlainAlert> of(PlainDossier now) {
    List<PlainAlert> alerts = new ArrayList<>(2);
    for (Audience audience : AUDIENCES) {
      PlainMatch first = now.first(audience);
      if (first != null) {
        alerts.add(PlainAlert.of(first));
      }
    }
    return alerts;
  }

  /** How grave it is. */
  public static Severity severity(PlainAlert alert) {
    return severity(alert.match().isInWindow(), alert.match().report().outcome());
  }

  /** In plain words. */
  public static String headline(PlainAlert alert) {
    PlainMatch match = alert.match();
    PlainReport report = match.report();
    Seconds lead = match.leadSeconds();
    return what(report.hazard(), report.outcome())
        + " at "
        + report.place().name()
        + by(match.warning().audience(), match.warning().issuer())
        + came(lead, lead(match, lead))
        + outOfTime(match)
        + (match.hindsight() ? ", " + hindsight(match) : "");
  }

  private static String lead(PlainMatch match, Seconds lead) {
    return LeadTimeWords.isOrderUnknown(lead)
        ? LeadTimeWords.of(
            lead,
            span(match.warning().issuedFrom(), match.warning().issuedTo()),
            span(match.report().beganFrom(), match.report().beganTo()))
        : LeadTimeWords.of(lead);
  }

  private static Span span(long from, long to) {
    return new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }

  private static String outOfTime(PlainMatch match) {
    Window window = match.window();
    return window.bySeconds() == null ? "" : outOfTime(window.relation(), LeadTimeWords.of(window));
  }

  private static String outOfTime(WindowRelation relation, String words) {
    return switch (relation) {
      case AFTER_WINDOW -> ", but " + words;
      case BEFORE_WINDOW -> ", but it happened " + words;
      case IN_WINDOW, PARTLY_IN_WINDOW, NO_WINDOW -> "";
    };
  }

  private static String hindsight(PlainMatch match) {
    Instant latest =
        Instant.ofEpochMilli(match.report().head().firstPublished())
            .minusSeconds(match.publicationLeadSeconds());
    Instant known =
        match.evidence().stream()
            .map(head -> Instant.ofEpochMilli(head.publishedAt()))
            .filter(at -> isWarningKnown(at, latest))
            .findFirst()
            .orElse(latest);
    return LeadTimeWords.hindsight(match.warning().audience(), known);
  }

  private static boolean isWarningKnown(Instant at, Instant latest) {
    return at.isAfter(latest.minusSeconds(1)) && !at.isAfter(latest);
  }

  /** Such as "Terrorism", or "Terrorism (foiled)" of a plot. */
  private static String what(Hazard hazard, IncidentOutcome incidentOutcome) {
    String words = HazardWords.of(hazard);
    return incidentOutcome == IncidentOutcome.OCCURRED
        ? words
        : words + " (" + SymbolWords.of(incidentOutcome) + ")";
  }

  private static String where(IncidentEvent incident) {
    return NameWords.of(
        incident.places().stream().map(Place::name).toList(), incident.placeCount(), 1);
  }

  /** That the warning was not in force when it happened. */
  private static String outOfTime(Match match) {
    String words = LeadTimeWords.ofWindow(match);
    String late = outOfTime(match.window().relation(), words);
    return late.isEmpty() && match.isLifted() ? ", but " + words : late;
  }

  private static String hindsight(IncidentEvent incident, Match match) {
    Instant latest = warningKnown(incident, match);
    Instant known =
        match.evidence().first().stream()
            .map(Evidence.Source::publishedAt)
            .filter(at -> isWarningKnown(at, latest))
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
