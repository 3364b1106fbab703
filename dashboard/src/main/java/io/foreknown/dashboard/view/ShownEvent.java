package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.RecordContent.Unwritten;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.schemas.mapping.EventJson;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An event as readers see it, with what has been found out about it. */
public final class ShownEvent {
  /** So much text of its claims an event is found by. */
  private static final int SEARCHED = 4_000;

  private final Event event;
  private final ViewRecord viewRecord;
  private final Supplier<EventFindings> findings;

  private ShownEvent(Event event, ViewRecord viewRecord, Supplier<EventFindings> findings) {
    this.event = event;
    this.viewRecord = viewRecord;
    this.findings = findings;
  }

  /**
   * Shows an event.
   *
   * @param claims what readers find its claims by
   */
  static ShownEvent of(Event event, EventFindings findings, List<Facts> claims) {
    ViewRecord viewRecord =
        ViewRecord.of(
            ViewKind.EVENTS, id(event), event.lastPublished(), At.NOWHERE, json(event, findings));
    return new ShownEvent(
        event, viewRecord.withText(FactsReader.text(claims, SEARCHED)), () -> findings);
  }

  /**
   * The same, written when it is first read.
   *
   * @param findings the same whenever they are asked
   */
  public static ShownEvent unwritten(
      Event event, Supplier<EventFindings> findings, List<Facts> claims) {
    Unwritten content =
        new Unwritten(
            List.of(),
            () ->
                FactsReader.of(ViewKind.EVENTS, json(event, findings.get()))
                    .withText(FactsReader.text(claims, SEARCHED)),
            () -> json(event, findings.get()));
    return new ShownEvent(
        event, ViewRecord.unwritten(id(event), event.lastPublished(), content), findings);
  }

  private static String id(Event event) {
    return Views.idOf(EventKey.of(event));
  }

  private static ObjectNode json(Event event, EventFindings findings) {
    ObjectNode json = EventJson.of(event);
    findings.addTo(json, event);
    return json;
  }

  Event event() {
    return event;
  }

  /** What readers see. */
  public ViewRecord viewRecord() {
    return viewRecord;
  }

  /** The verdict of an incident, the outcome of a warning; null: none is given. */
  @Nullable String judgement() {
    return findings.get().judgement();
  }

  /** Of a warning, whether it was unknown before everything that it came true by. */
  boolean hindsight() {
    return findings.get().isKnownOnlyAfterwards();
  }
}
