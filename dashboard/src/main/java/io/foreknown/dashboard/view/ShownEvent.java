package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.schemas.mapping.EventJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as readers see it, with what has been found out about it.
 *
 * @param judgement the verdict of an incident, the outcome of a warning; null: none is given
 * @param hindsight of a warning, whether it was unknown before everything that it came true by
 */
public record ShownEvent(ViewRecord viewRecord, @Nullable String judgement, boolean hindsight) {
  /** So much text of its claims an event is found by. */
  private static final int SEARCHED = 4_000;

  /**
   * Shows an event.
   *
   * @param claims what readers find its claims by
   */
  public static ShownEvent of(Event event, EventOutputs outputs, List<Facts> claims) {
    EventKey key = EventKey.of(event);
    EventFindings findings = EventFindings.of(outputs);
    ObjectNode json = EventJson.of(event);
    findings.addTo(json, key);
    ViewRecord viewRecord =
        ViewRecord.of(ViewKind.EVENTS, Views.idOf(key), event.lastPublished(), At.NOWHERE, json);
    return new ShownEvent(
        viewRecord.withText(FactsReader.text(claims, SEARCHED)),
        findings.judgement(key),
        findings.isKnownOnlyAfterwards());
  }
}
