package io.foreknown.domain.given;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement: by default that the US warning was received, said and told on 2 April 2024. */
public final class StatementBuilder {
  private String id;
  private long revision = 1;
  private Instant published = Given.moment("2024-04-02T12:00:00Z");
  private @Nullable Story story;
  private @Nullable Basis basis;
  private @Nullable String quote;
  private String about = "w1";
  private String predicate = "warning.received";
  private Position position = new Position.OfTruth(true);
  private Polarity polarity = Polarity.AFFIRMS;
  private boolean correction;
  private Party speaker = Given.party("svr");
  private @Nullable Span said;
  private @Nullable Span asOf;

  StatementBuilder(String id) {
    this.id = id;
  }

  public StatementBuilder named(String given) {
    id = given;
    return this;
  }

  public StatementBuilder revision(long given) {
    revision = given;
    return this;
  }

  public StatementBuilder published(String given) {
    return published(Given.moment(given));
  }

  public StatementBuilder published(Instant given) {
    published = given;
    return this;
  }

  public StatementBuilder at(String url) {
    story = new Story(url, null, null, null);
    return this;
  }

  public StatementBuilder anonymously() {
    basis = Basis.ANONYMOUS;
    return this;
  }

  public StatementBuilder quoting(String given) {
    quote = given;
    return this;
  }

  /** The question. */
  public StatementBuilder on(String event, String given) {
    about = event;
    predicate = given;
    return this;
  }

  public StatementBuilder holding(Position given) {
    position = given;
    return this;
  }

  public StatementBuilder holding(boolean truth) {
    return holding(new Position.OfTruth(truth));
  }

  public StatementBuilder holding(Count count) {
    return holding(new Position.OfCount(count));
  }

  public StatementBuilder holding(String rung) {
    return holding(new Position.OfScale(rung, rung));
  }

  public StatementBuilder holding(Party... parties) {
    return holding(new Position.OfParties(new Perpetrators(List.of(parties), false)));
  }

  public StatementBuilder holdingNobodyBut(Party... parties) {
    return holding(new Position.OfParties(new Perpetrators(List.of(parties), true)));
  }

  public StatementBuilder holding(Place... places) {
    return holding(new Position.OfPlaces(List.of(places)));
  }

  public StatementBuilder holding(Span when) {
    return holding(new Position.OfTime(when));
  }

  public StatementBuilder polarity(Polarity given) {
    polarity = given;
    return this;
  }

  public StatementBuilder denied() {
    polarity = Polarity.DENIES;
    return this;
  }

  public StatementBuilder asCorrection() {
    correction = true;
    return this;
  }

  public StatementBuilder by(String party) {
    return by(Given.party(party));
  }

  public StatementBuilder by(Party given) {
    speaker = given;
    return this;
  }

  public StatementBuilder said(String given) {
    return said(Given.span(given));
  }

  public StatementBuilder said(Span given) {
    said = given;
    return this;
  }

  public StatementBuilder asOf(String given) {
    asOf = Given.span(given);
    return this;
  }

  public Statement claim() {
    Span spoken = said == null ? Span.at(published) : said;
    return new Statement(
        new Header(id, revision, published, null, story, null, List.of(), basis, quote, null),
        about,
        predicate,
        position,
        polarity,
        correction,
        speaker,
        spoken,
        asOf == null ? spoken : asOf);
  }
}
