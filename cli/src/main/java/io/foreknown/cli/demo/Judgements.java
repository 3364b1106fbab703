package io.foreknown.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the pipeline made of the events of a case, in the symbols of records.
 *
 * @param verdicts by incident event
 * @param hindsightOnly incident events whose verdict rests on what became known only afterwards
 * @param outcomes by warning event
 */
public record Judgements(
    Map<String, String> verdicts, Set<String> hindsightOnly, Map<String, String> outcomes) {
  /** Of dossiers and outcomes as JSON. */
  public static Judgements of(Collection<ObjectNode> dossiers, Collection<ObjectNode> outcomes) {
    Judgements judgements = new Judgements(new TreeMap<>(), new HashSet<>(), new TreeMap<>());
    for (ObjectNode dossier : dossiers) {
      String event = dossier.path("event").asText();
      judgements.verdicts.put(event, dossier.path("verdict").asText());
      if (dossier.path("hindsightOnly").asBoolean()) {
        judgements.hindsightOnly.add(event);
      }
    }
    for (ObjectNode outcome : outcomes) {
      judgements.outcomes.put(outcome.path("event").asText(), outcome.path("outcome").asText());
    }
    return judgements;
  }
}
