package io.foreknown.domain.given;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident report: by default of the attack in Moscow on 22 March 2024 at 16:58 UTC, told two
 * hours later.
 */
public final class ReportBuilder {
  private String id;
  private long revision = 1;
  private Instant published = Given.moment("2024-03-22T18:58:00Z");
  private @Nullable Instant firstPublished;
  private @Nullable String event;
  private @Nullable Story story;
  private List<Party> attributedTo = List.of();
  private Hazard hazard = new Hazard("security.terrorism");
  private IncidentOutcome incidentOutcome = IncidentOutcome.OCCURRED;
  private Span began = Given.span("2024-03-22T16:58:00Z");
  private @Nullable Span ended;
  private List<Place> places = List.of(Given.site("moscow", "RU-MOW", "RU"));
  private @Nullable Count killed;
  private @Nullable Count injured;
  private @Nullable Span asOf;
  private @Nullable Perpetrators perpetrators;

  ReportBuilder(String id) {
    this.id = id;
  }

  public ReportBuilder named(String given) {
    id = given;
    return this;
  }

  public ReportBuilder revision(long given) {
    revision = given;
    return this;
  }

  public ReportBuilder published(String given) {
    return published(Given.moment(given));
  }

  public ReportBuilder published(Instant given) {
    published = given;
    return this;
  }

  /** By an earlier revision; else by this one. */
  public ReportBuilder firstPublished(String given) {
    firstPublished = Given.moment(given);
    return this;
  }

  public ReportBuilder ofEvent(@Nullable String given) {
    event = given;
    return this;
  }

  public ReportBuilder at(String url) {
    story = new Story(url, null, null, null);
    return this;
  }

  public ReportBuilder toldBy(@Nullable String outlet) {
    story = new Story(null, null, outlet, null);
    return this;
  }

  public ReportBuilder attributedTo(Party... given) {
    attributedTo = List.of(given);
    return this;
  }

  public ReportBuilder of(String given) {
    hazard = new Hazard(given);
    return this;
  }

  public ReportBuilder that(IncidentOutcome given) {
    incidentOutcome = given;
    return this;
  }

  public ReportBuilder began(String given) {
    return began(Given.span(given));
  }

  public ReportBuilder began(Span given) {
    began = given;
    return this;
  }

  public ReportBuilder ended(String given) {
    ended = Given.span(given);
    return this;
  }

  public ReportBuilder on(Place... given) {
    places = List.of(given);
    return this;
  }

  public ReportBuilder killed(@Nullable Count given) {
    killed = given;
    return this;
  }

  public ReportBuilder injured(@Nullable Count given) {
    injured = given;
    return this;
  }

  public ReportBuilder asOf(String given) {
    asOf = Given.span(given);
    return this;
  }

  public ReportBuilder by(Party... given) {
    return perpetratedBy(new Perpetrators(List.of(given), false));
  }

  public ReportBuilder byNobodyBut(Party... given) {
    return perpetratedBy(new Perpetrators(List.of(given), true));
  }

  public ReportBuilder perpetratedBy(@Nullable Perpetrators given) {
    perpetrators = given;
    return this;
  }

  /** Moves all times of the claim. */
  public ReportBuilder later(Duration by) {
    published = published.plus(by);
    firstPublished = firstPublished == null ? null : firstPublished.plus(by);
    began = Given.later(began, by);
    ended = ended == null ? null : Given.later(ended, by);
    asOf = asOf == null ? null : Given.later(asOf, by);
    return this;
  }

  public IncidentReport claim() {
    return new IncidentReport(
        new Header(id, revision, published, event, story, null, attributedTo, null, null, null),
        hazard,
        incidentOutcome,
        began,
        ended,
        places,
        killed,
        injured,
        asOf == null ? Span.at(published) : asOf,
        perpetrators);
  }

  public Reported<IncidentReport> reported() {
    return new Reported<>(claim(), firstPublished == null ? published : firstPublished);
  }

  /** The event that this report alone makes. */
  public IncidentEvent event() {
    return IncidentEvent.of(List.of(reported()));
  }
}
