package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When what an output says could be known, by what it says: never by when it was written, which
 * depends on the order in which the claims came.
 */
final class PublicationTime {
  private PublicationTime() {}

  /**
   * The moment; where the output does not say, {@code written}, until its event says.
   *
   * @param written the time of the record
   */
  static Instant of(ViewKind viewKind, JsonNode json, Instant written) {
    return switch (viewKind) {
      case MATCHES, LINKS, ALERTS -> moment(json.path("publishedAt"));
      case CONTRADICTIONS -> lastOf(json);
      case QUESTIONS -> lastOfQuestion(json);
      case SCORECARDS -> Instant.EPOCH;
      case DOSSIERS, OUTCOMES, EVENTS, CLAIMS, DECISIONS -> written;
    };
  }

  /** When the last word of either side was published, or when it turned, if that was later. */
  private static Instant lastOf(JsonNode contradiction) {
    JsonNode resolved = contradiction.path("resolvedAt");
    Instant turned = moment(resolved.isTextual() ? resolved : contradiction.path("openedAt"));
    return words(contradiction)
        .map(word -> moment(word.path("publishedAt")))
        .reduce(turned, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** When the last answer was given, first or again, or the desk decided. */
  private static Instant lastOfQuestion(JsonNode question) {
    return Stream.of(
            question.path("positions").valueStream().map(position -> position.path("takenAt")),
            question
                .path("positions")
                .valueStream()
                .flatMap(position -> position.path("holders").valueStream())
                .map(holder -> holder.path("publishedAt")),
            question.path("decisions").valueStream().map(decision -> decision.path("at")))
        .flatMap(moments -> moments)
        .map(PublicationTime::moment)
        .reduce(Instant.EPOCH, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Stream<JsonNode> words(JsonNode contradiction) {
    return contradiction
        .path("sides")
        .valueStream()
        .flatMap(side -> side.path("holders").valueStream());
  }

  private static Instant moment(JsonNode text) {
    return Instant.parse(text.asText());
  }
}
