package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline has found out about one event, as far as lists of events show it.
 *
 * @param judged the dossier of an incident, the outcome of a warning, as it stands; null: none
 * @param matches those that stand, near misses included
 * @param disputed the predicates on which a contradiction is open, sorted
 * @param questions the ids of the questions that are open, by predicate
 */
record EventFindings(
    @Nullable ObjectNode judged,
    List<ObjectNode> matches,
    List<String> disputed,
    SortedMap<String, String> questions) {

  static EventFindings of(EventKey event, Views views) {
    ViewRecord judged = views.of(judging(event)).get(event.id());
    return new EventFindings(
        judged == null || !judged.stands() ? null : judged.json().parse(),
        standing(ViewKind.MATCHES, event, views).toList(),
        standing(ViewKind.CONTRADICTIONS, event, views)
            .filter(contradiction -> contradiction.path("state").asText().equals("OPEN"))
            .map(contradiction -> contradiction.path("predicate").asText())
            .distinct()
            .sorted()
            .toList(),
        openQuestions(event, views));
  }

  private static SortedMap<String, String> openQuestions(EventKey event, Views views) {
    SortedMap<String, String> open = new TreeMap<>();
    standing(ViewKind.QUESTIONS, event, views)
        .filter(question -> question.path("disputed").asBoolean())
        .forEach(
            question ->
                open.put(question.path("predicate").asText(), question.path("id").asText()));
    return open;
  }

  /** Where the pipeline emits what it makes of an event of this type. */
  static ViewKind judging(EventKey event) {
    return event.type() == ClaimType.WARNING ? ViewKind.OUTCOMES : ViewKind.DOSSIERS;
  }

  private static Stream<ObjectNode> standing(ViewKind viewKind, EventKey event, Views views) {
    return views.of(viewKind).about(event).stream()
        .filter(ViewRecord::stands)
        .map(viewRecord -> viewRecord.json().parse());
  }

  /** When the last of what the event and its findings rest on was published. */
  Instant lastPublished(Event event) {
    return matches.stream()
        .map(match -> Instant.parse(match.path("publishedAt").asText()))
        .reduce(event.lastPublished(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Adds what is found out to what the claims say. */
  void addTo(ObjectNode json, EventKey event) {
    json.put("judgement", judgement(event));
    if (event.type() == ClaimType.WARNING) {
      json.put("hindsight", isKnownOnlyAfterwards());
    } else {
      json.put("hindsight", judged != null && judged.path("hindsightOnly").asBoolean());
      Instant published = Instant.parse(json.path("firstPublished").asText());
      ArrayNode warnings = json.putArray("warnings");
      Forewarning.best(hits().toList(), published).forEach(best -> warnings.add(best.json()));
    }
    ArrayNode predicates = json.putArray("disputed");
    disputed.forEach(predicates::add);
    ObjectNode ids = json.putObject("openQuestions");
    questions.forEach(ids::put);
  }

  /** The verdict of an incident, the outcome of a warning; null: none is given. */
  @Nullable String judgement(EventKey event) {
    String field = event.type() == ClaimType.WARNING ? "outcome" : "verdict";
    return judged == null ? null : judged.path(field).textValue();
  }

  /** Of a warning: whether it was unknown before everything that it came true by. */
  boolean isKnownOnlyAfterwards() {
    return hits().findAny().isPresent()
        && hits().allMatch(match -> match.path("hindsight").asBoolean());
  }

  /** What the desk has dismissed is shown, and counts nowhere. */
  private Stream<ObjectNode> hits() {
    return matches.stream()
        .filter(match -> match.path("kind").asText().equals("MATCH"))
        .filter(match -> !match.path("state").asText().equals("DISMISSED"));
  }
}
