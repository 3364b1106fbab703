package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline emits about one event, retracted or not; each list has the oldest publication
 * first.
 *
 * @param judged the dossier of an incident, the outcome of a warning; null: none
 */
public record EventOutputs(
    @Nullable ViewRecord judged,
    List<ViewRecord> matches,
    List<ViewRecord> contradictions,
    List<ViewRecord> questions) {
  /** Copies the lists. */
  public EventOutputs {
    matches = List.copyOf(matches);
    contradictions = List.copyOf(contradictions);
    questions = List.copyOf(questions);
  }

  static EventOutputs of(EventKey event, Views views) {
    return new EventOutputs(
        views.of(judging(event)).get(event.id()),
        views.of(ViewKind.MATCHES).about(event),
        views.of(ViewKind.CONTRADICTIONS).about(event),
        views.of(ViewKind.QUESTIONS).about(event));
  }

  /** Where the pipeline emits what it makes of an event of this type. */
  static ViewKind judging(EventKey event) {
    return event.type() == ClaimType.WARNING ? ViewKind.OUTCOMES : ViewKind.DOSSIERS;
  }

  /** The field in which what is made of an event of this type says what it comes to. */
  static String judgement(EventKey event) {
    return event.type() == ClaimType.WARNING ? "outcome" : "verdict";
  }

  /** When the last of what an event and its matches rest on was published. */
  public static Instant lastPublished(Event event, List<ViewRecord> matches) {
    return matches.stream()
        .filter(ViewRecord::stands)
        .map(ViewRecord::publishedAt)
        .reduce(event.lastPublished(), (one, other) -> one.isAfter(other) ? one : other);
  }
}
