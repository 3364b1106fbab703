package io.foreknown.domain.given;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.AsIssued;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding, whatever rules would find it: by default a match in the window, of a private warning
 * w1 by the US of 6 March 2024 for a city, an hour or two before an incident i1 that occurred.
 */
public final class FindingBuilder {
  private static final long HOUR = 3_600;

  private final String id;
  private MatchKind kind = MatchKind.MATCH;
  private String warning = "w1";
  private String incident = "i1";
  private Audience audience = Audience.PRIVATE;
  private Seconds leadSeconds = new Seconds(HOUR, 2 * HOUR);
  private WindowRelation window = WindowRelation.IN_WINDOW;
  private Force force = Force.IN_FORCE;
  private boolean hindsight;
  private String issuer = "us";
  private Span issued = Given.span("2024-03-06");
  private Specificity specificity = Specificity.CITY;
  private IncidentOutcome incidentOutcome = IncidentOutcome.OCCURRED;

  private @Nullable Seconds bySeconds;
  private @Nullable AsIssued asIssued;
  private @Nullable Ruling ruling;
  private List<Decided> decisions = List.of();

  FindingBuilder(String id) {
    this.id = id;
  }

  public FindingBuilder that(MatchKind given) {
    kind = given;
    return this;
  }

  public FindingBuilder ofWarning(String given) {
    warning = given;
    return this;
  }

  public FindingBuilder ofIncident(String given) {
    incident = given;
    return this;
  }

  public FindingBuilder inPublic() {
    audience = Audience.PUBLIC;
    return this;
  }

  /** At least this long before, and up to an hour longer. */
  public FindingBuilder lead(long seconds) {
    leadSeconds = new Seconds(seconds, seconds + HOUR);
    return this;
  }

  public FindingBuilder lying(WindowRelation given) {
    window = given;
    return this;
  }

  /** So far outside the window. */
  public FindingBuilder outside(WindowRelation given, long seconds) {
    bySeconds = new Seconds(seconds, seconds);
    return lying(given);
  }

  public FindingBuilder inForce(Force given) {
    force = given;
    return this;
  }

  public FindingBuilder inHindsight() {
    hindsight = true;
    return this;
  }

  public FindingBuilder by(String given) {
    issuer = given;
    return this;
  }

  public FindingBuilder issued(String given) {
    issued = Given.span(given);
    return this;
  }

  public FindingBuilder naming(Specificity given) {
    specificity = given;
    return this;
  }

  public FindingBuilder that(IncidentOutcome given) {
    incidentOutcome = given;
    return this;
  }

  public FindingBuilder decided(Decided... newestFirst) {
    decisions = List.of(newestFirst);
    return this;
  }

  public FindingBuilder ruled(Ruling given) {
    ruling = given;
    return this;
  }

  public FindingBuilder asIssued(AsIssued given) {
    asIssued = given;
    return this;
  }

  public Finding finding() {
    Match match =
        new Match(
            id,
            kind,
            warning,
            incident,
            audience,
            issued,
            force,
            leadSeconds,
            leadSeconds.min(),
            new Window(window, bySeconds),
            PlaceRelation.AREA,
            ActorRelation.UNKNOWN,
            hindsight,
            issued.to(),
            Evidence.of(List.of()),
            MatchRules.shipped().rows().get(0),
            decisions);
    return new Finding(
        match,
        Given.party(issuer),
        issued,
        specificity,
        incidentOutcome,
        asIssued,
        ruling == null ? Ruling.valueOf(kind.name()) : ruling);
  }
}
