package io.foreknown.domain.given;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A warning: by default a private one of 6 March 2024, of terrorism in Moscow, told on 3 April. */
public final class WarningBuilder {
  private String id;
  private long revision = 1;
  private Instant published = Given.moment("2024-04-03T10:00:00Z");
  private @Nullable Instant firstPublished;
  private @Nullable Instant embargoedUntil;
  private @Nullable String event;
  private @Nullable Story story;
  private List<Party> attributedTo = List.of();
  private Party issuer = Given.party("us");
  private Audience audience = Audience.PRIVATE;
  private Span issued = Given.span("2024-03-06");
  private @Nullable Span validity;
  private Hazard hazard = new Hazard("security.terrorism");
  private List<Party> suspects = List.of();
  private List<Place> targets = List.of(Given.site("moscow", "RU-MOW", "RU"));
  private @Nullable Span cancelled;
  private @Nullable Boolean exercise;
  private List<Update> updates = List.of();

  WarningBuilder(String id) {
    this.id = id;
  }

  public WarningBuilder named(String given) {
    id = given;
    return this;
  }

  public WarningBuilder revision(long given) {
    revision = given;
    return this;
  }

  public WarningBuilder published(String given) {
    return published(Given.moment(given));
  }

  public WarningBuilder published(Instant given) {
    published = given;
    return this;
  }

  /** By an earlier revision; else by this one. */
  public WarningBuilder firstPublished(String given) {
    firstPublished = Given.moment(given);
    return this;
  }

  public WarningBuilder embargoedUntil(@Nullable Instant given) {
    embargoedUntil = given;
    return this;
  }

  public WarningBuilder ofEvent(@Nullable String given) {
    event = given;
    return this;
  }

  public WarningBuilder at(String url) {
    story = new Story(url, null, null, null);
    return this;
  }

  public WarningBuilder toldBy(String outlet) {
    story = new Story(null, null, outlet, null);
    return this;
  }

  public WarningBuilder by(Party given) {
    issuer = given;
    return this;
  }

  public WarningBuilder inPublic() {
    audience = Audience.PUBLIC;
    return this;
  }

  public WarningBuilder issued(String given) {
    return issued(Given.span(given));
  }

  public WarningBuilder issued(Span given) {
    issued = given;
    return this;
  }

  public WarningBuilder valid(String given) {
    return valid(Given.span(given));
  }

  public WarningBuilder valid(@Nullable Span given) {
    validity = given;
    return this;
  }

  public WarningBuilder attributedTo(Party... given) {
    attributedTo = List.of(given);
    return this;
  }

  public WarningBuilder of(String given) {
    hazard = new Hazard(given);
    return this;
  }

  public WarningBuilder suspecting(Party... given) {
    suspects = List.of(given);
    return this;
  }

  public WarningBuilder on(Place... given) {
    targets = List.of(given);
    return this;
  }

  public WarningBuilder cancelled(String given) {
    cancelled = Given.span(given);
    return this;
  }

  /** Beside the updates that it has. */
  public WarningBuilder updated(Update... given) {
    updates = Stream.concat(updates.stream(), Stream.of(given)).toList();
    return this;
  }

  /** In place of the updates that it has. */
  public WarningBuilder updated(List<Update> given) {
    updates = given;
    return this;
  }

  public WarningBuilder asExercise() {
    exercise = true;
    return this;
  }

  public WarningBuilder asNoExercise() {
    exercise = false;
    return this;
  }

  /** Moves all times of the claim. */
  public WarningBuilder later(Duration by) {
    published = published.plus(by);
    firstPublished = firstPublished == null ? null : firstPublished.plus(by);
    issued = Given.later(issued, by);
    validity = validity == null ? null : Given.later(validity, by);
    cancelled = cancelled == null ? null : Given.later(cancelled, by);
    updates = updates.stream().map(update -> later(update, by)).toList();
    return this;
  }

  private static Update later(Update update, Duration by) {
    return new Update(
        Given.later(update.at(), by),
        update.validity() == null ? null : Given.later(update.validity(), by),
        update.hazard(),
        update.targets(),
        update.urgency(),
        update.ended());
  }

  public Warning claim() {
    return new Warning(
        new Header(
            id, revision, published, event, story, embargoedUntil, attributedTo, null, null, null),
        issuer,
        List.of(Given.party("ru")),
        audience,
        issued,
        validity,
        hazard,
        suspects,
        targets,
        cancelled,
        exercise,
        CapLevels.UNKNOWN,
        updates);
  }

  public Reported<Warning> reported() {
    return new Reported<>(claim(), firstPublished == null ? published : firstPublished);
  }

  /** The event that this claim alone makes. */
  public WarningEvent event() {
    return WarningEvent.of(List.of(reported()));
  }
}
