package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline has found out about one event, as far as lists of events show it.
 *
 * @param judgement the verdict of an incident, the outcome of a warning, as it stands; null: none
 * @param hindsightOnly of an incident, whether all that carries its verdict became known only
 *     afterwards
 * @param matches those that stand, near misses included, the oldest publication first
 * @param disputed the predicates on which a contradiction is open, sorted
 * @param questions the ids of the questions that are open, by predicate
 */
public record EventFindings(
    @Nullable String judgement,
    boolean hindsightOnly,
    List<FoundMatch> matches,
    List<String> disputed,
    SortedMap<String, String> questions) {
  /** Copies the list of matches. */
  public EventFindings {
    matches = List.copyOf(matches);
  }

  /** What was found out about an incident, all of which stands. */
  public static EventFindings of(
      Dossier dossier,
      List<Match> matches,
      List<ViewRecord> contradictions,
      List<ViewRecord> questions) {
    return new EventFindings(
        dossier.verdict().name(),
        dossier.hindsightOnly(),
        matches.stream().map(FoundMatch::of).toList(),
        disputed(contradictions),
        openQuestions(questions));
  }

  /** The same of a warning. */
  public static EventFindings of(
      Outcome outcome,
      List<Match> matches,
      List<ViewRecord> contradictions,
      List<ViewRecord> questions) {
    return new EventFindings(
        outcome.outcome().name(),
        false,
        matches.stream().map(FoundMatch::of).toList(),
        disputed(contradictions),
        openQuestions(questions));
  }

  /** The same from the records of an event of either type. */
  static EventFindings read(EventKey event, EventOutputs outputs) {
    ViewRecord judged = outputs.judged();
    ObjectNode json = judged == null || !judged.stands() ? null : judged.json().parse();
    return new EventFindings(
        json == null ? null : json.path(EventOutputs.judgement(event)).textValue(),
        json != null && json.path("hindsightOnly").asBoolean(),
        standing(outputs.matches()).map(FoundMatch::read).toList(),
        disputed(outputs.contradictions()),
        openQuestions(outputs.questions()));
  }

  private static List<String> disputed(List<ViewRecord> contradictions) {
    return standing(contradictions)
        .filter(contradiction -> contradiction.path("state").asText().equals("OPEN"))
        .map(contradiction -> contradiction.path("predicate").asText())
        .distinct()
        .sorted()
        .toList();
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

  /** Adds what is found out to what the claims say of the event. */
  void addTo(ObjectNode json, Event event) {
    json.put("judgement", judgement);
    if (event instanceof WarningEvent) {
      json.put("hindsight", isKnownOnlyAfterwards());
    } else {
      json.put("hindsight", hindsightOnly);
      ArrayNode warnings = json.putArray("warnings");
      Forewarning.best(hits().toList(), event.firstPublished())
          .forEach(best -> warnings.add(best.json()));
    }
    ArrayNode predicates = json.putArray("disputed");
    disputed.forEach(predicates::add);
    ObjectNode ids = json.putObject("openQuestions");
    questions.forEach(ids::put);
  }

  /** Of a warning: whether it was unknown before everything that it came true by. */
  boolean isKnownOnlyAfterwards() {
    return hits().findAny().isPresent() && hits().allMatch(FoundMatch::hindsight);
  }

  /** What the desk has dismissed is shown, and counts nowhere. */
  private Stream<FoundMatch> hits() {
    return matches.stream().filter(FoundMatch::isHit);
  }
}
