package io.foreknown.domain.given;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Outcome;
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
  private Outcome outcome = Outcome.OCCURRED;
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

  public ReportBuilder named(String told) {
    id = told;
    return this;
  }

  public ReportBuilder revision(long told) {
    revision = told;
    return this;
  }

  public ReportBuilder published(String told) {
    return published(Given.moment(told));
  }

  public ReportBuilder published(Instant told) {
    published = told;
    return this;
  }

  /** By an earlier revision; else by this one. */
  public ReportBuilder firstPublished(String told) {
    firstPublished = Given.moment(told);
    return this;
  }

  public ReportBuilder ofEvent(@Nullable String told) {
    event = told;
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

  public ReportBuilder attributedTo(Party... told) {
    attributedTo = List.of(told);
    return this;
  }

  public ReportBuilder of(String told) {
    hazard = new Hazard(told);
    return this;
  }

  public ReportBuilder that(Outcome told) {
    outcome = told;
    return this;
  }

  public ReportBuilder began(String told) {
    return began(Given.span(told));
  }

  public ReportBuilder began(Span told) {
    began = told;
    return this;
  }

  public ReportBuilder ended(String told) {
    ended = Given.span(told);
    return this;
  }

  public ReportBuilder on(Place... told) {
    places = List.of(told);
    return this;
  }

  public ReportBuilder killed(@Nullable Count told) {
    killed = told;
    return this;
  }

  public ReportBuilder injured(@Nullable Count told) {
    injured = told;
    return this;
  }

  public ReportBuilder asOf(String told) {
    asOf = Given.span(told);
    return this;
  }

  public ReportBuilder by(Party... told) {
    return perpetratedBy(new Perpetrators(List.of(told), false));
  }

  public ReportBuilder byNobodyBut(Party... told) {
    return perpetratedBy(new Perpetrators(List.of(told), true));
  }

  public ReportBuilder perpetratedBy(@Nullable Perpetrators told) {
    perpetrators = told;
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
        outcome,
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
