package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.ClaimType;
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

  static EventFindings of(EventOutputs outputs) {
    ViewRecord judged = outputs.judged();
    return new EventFindings(
        judged == null || !judged.stands() ? null : judged.json().parse(),
        standing(outputs.matches()).toList(),
        standing(outputs.contradictions())
            .filter(contradiction -> contradiction.path("state").asText().equals("OPEN"))
            .map(contradiction -> contradiction.path("predicate").asText())
            .distinct()
            .sorted()
            .toList(),
        openQuestions(outputs.questions()));
  }

  private static SortedMap<String, String> openQuestions(List<ViewRecord> questions) {
    SortedMap<String, String> open = new TreeMap<>();
    standing(questions)
        .filter(question -> question.path("disputed").asBoolean())
        .forEach(
            question ->
                open.put(question.path("predicate").asText(), question.path("id").asText()));
    return open;
  }

  private static Stream<ObjectNode> standing(List<ViewRecord> viewRecords) {
    return viewRecords.stream()
        .filter(ViewRecord::stands)
        .map(viewRecord -> viewRecord.json().parse());
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
