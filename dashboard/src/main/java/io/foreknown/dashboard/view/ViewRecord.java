package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.RecordContent.Unwritten;
import io.foreknown.dashboard.view.RecordContent.Written;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * One record in its newest version.
 *
 * @param id within its view
 * @param publishedAt when what it says could be known; a function of what it says and of its event
 * @param at where this version lies
 * @param stands whether it is not retracted
 * @param content what it says
 */
public record ViewRecord(
    String id, Instant publishedAt, At at, boolean stands, RecordContent content) {
  /** By publication, then by id. */
  public static final Comparator<ViewRecord> OLDEST_FIRST =
      Comparator.comparing(ViewRecord::publishedAt).thenComparing(ViewRecord::id);

  /** How many versions of a record are kept. */
  public static final int VERSIONS = 20;

  /** A record in its first version that is known here. */
  public static ViewRecord of(
      ViewKind viewKind, String id, Instant publishedAt, At at, ObjectNode json) {
    JsonText text = JsonText.of(json);
    Facts facts = FactsReader.of(viewKind, json);
    return new ViewRecord(
        id,
        publishedAt,
        at,
        !facts.states().contains("RETRACTED"),
        new Written(facts, text, List.of(text)));
  }

  /**
   * An output as it lies on its topic, written at a moment that depends on the order of arrival.
   */
  public static ViewRecord written(ViewKind viewKind, Instant written, At at, ObjectNode json) {
    return of(viewKind, viewKind.idIn(json), PublicationTime.of(viewKind, json, written), at, json);
  }

  /**
   * A record that stands, lies on no topic, and is written when it is first read.
   *
   * @param subjects the events that it says it is about
   * @param json the same whenever it is asked
   */
  public static ViewRecord unwritten(
      ViewKind viewKind,
      String id,
      Instant publishedAt,
      List<EventKey> subjects,
      Supplier<ObjectNode> json) {
    return unwritten(
        id, publishedAt, new Unwritten(subjects, () -> FactsReader.of(viewKind, json.get()), json));
  }

  static ViewRecord unwritten(String id, Instant publishedAt, Unwritten content) {
    return new ViewRecord(id, publishedAt, At.NOWHERE, true, content);
  }

  /** What it is found by. */
  public Facts facts() {
    return content.facts();
  }

  /** The events that it is about; none of an event itself. */
  public List<EventKey> subjects() {
    return content.subjects();
  }

  /** The record as JSON. */
  public JsonText json() {
    return content.json();
  }

  /** Its versions so far, this one included, oldest first; the last {@value #VERSIONS}. */
  public List<JsonText> history() {
    return content.history();
  }

  /** The same, known since another moment. */
  ViewRecord knownSince(Instant moment) {
    return new ViewRecord(id, moment, at, stands, content);
  }

  /** The same after other versions. */
  ViewRecord after(List<JsonText> earlier) {
    List<JsonText> all = new ArrayList<>(earlier);
    all.add(json());
    return withHistory(all);
  }

  /** The same with a history that holds more than it shows. */
  ViewRecord withHistory(List<JsonText> all) {
    List<JsonText> last = all.subList(Math.max(0, all.size() - VERSIONS), all.size());
    return new ViewRecord(id, publishedAt, at, stands, new Written(facts(), json(), last));
  }

  /** The same as the only version that is known. */
  ViewRecord withoutHistory() {
    return withHistory(List.of(json()));
  }

  ViewRecord withText(String words) {
    return new ViewRecord(
        id, publishedAt, at, stands, new Written(facts().withText(words), json(), history()));
  }

  Cursor cursor() {
    return new Cursor(publishedAt, id);
  }
}
