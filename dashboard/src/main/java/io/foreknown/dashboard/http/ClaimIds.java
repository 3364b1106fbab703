package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The ids of the claims that a record rests on, as the record or its event names them. */
final class ClaimIds {
  /** How many claims a record shows. */
  static final int SHOWN = 50;

  private ClaimIds() {}

  static Stream<String> ids(ViewKind viewKind, ViewRecord viewRecord, Views views) {
    ObjectNode json = viewRecord.json().parse();
    return switch (viewKind) {
      case MATCHES, LINKS -> listed(json);
      case DOSSIERS, OUTCOMES ->
          viewRecord.subjects().stream()
              .map(views::event)
              .filter(Objects::nonNull)
              .flatMap(event -> listed(event.json().parse()));
      case CONTRADICTIONS -> Stream.concat(turns(json), holders(json)).distinct();
      case QUESTIONS ->
          Stream.of(holders(json), takers(json), statements(viewRecord, json, views))
              .flatMap(ids -> ids)
              .distinct();
      case ALERTS -> Stream.of(json.path("causedBy").asText());
      case SCORECARDS, EVENTS, CLAIMS, DECISIONS -> Stream.empty();
    };
  }

  /** The claims by which it opened and was resolved; who said the latter may hold no side. */
  private static Stream<String> turns(JsonNode contradiction) {
    return Stream.of("openedBy", "resolvedBy")
        .map(contradiction::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** Those who took a position first, and those with whom it was given up. */
  private static Stream<String> takers(JsonNode question) {
    return question
        .path("positions")
        .valueStream()
        .flatMap(position -> Stream.of(position.path("takenBy"), position.path("givenUpBy")))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** What was stated on a question, also by those who say something else now, the newest first. */
  private static Stream<String> statements(ViewRecord question, JsonNode json, Views views) {
    String predicate = json.path("predicate").asText();
    return question.subjects().stream()
        .flatMap(event -> views.names(event).stream())
        .flatMap(event -> views.of(ViewKind.CLAIMS).about(event).stream())
        .filter(ViewRecord::stands)
        .filter(claim -> isAbout(claim, predicate))
        .sorted(
            Comparator.comparing(ViewRecord::publishedAt).reversed().thenComparing(ViewRecord::id))
        .map(ViewRecord::id);
  }

  /** The words by which it is found hold its predicate too: few need to be parsed. */
  private static boolean isAbout(ViewRecord claim, String predicate) {
    return claim.facts().text().contains(predicate.toLowerCase(Locale.ROOT))
        && claim.json().parse().path("predicate").asText().equals(predicate);
  }

  /** Of the sides of a contradiction, or of the positions of a question. */
  private static Stream<String> holders(JsonNode json) {
    return Stream.concat(json.path("sides").valueStream(), json.path("positions").valueStream())
        .flatMap(side -> side.path("holders").valueStream())
        .flatMap(holder -> Stream.of(holder.path("first"), holder))
        .filter(JsonNode::isObject)
        .map(word -> word.path("claim").asText());
  }

  private static Stream<String> listed(JsonNode json) {
    return json.path("evidence").valueStream().map(claim -> claim.path("claim").asText());
  }
}
