package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One record in its newest version.
 *
 * @param id within its view
 * @param publishedAt when what it says could be known; a function of what it says and of its event
 * @param at where this version lies
 * @param stands whether it is not retracted
 * @param history its versions so far, this one included, oldest first; the last {@value #VERSIONS}
 */
public record ViewRecord(
    String id,
    Instant publishedAt,
    At at,
    Facts facts,
    boolean stands,
    JsonText json,
    List<JsonText> history) {
  /** By publication, then by id. */
  public static final Comparator<ViewRecord> OLDEST_FIRST =
      Comparator.comparing(ViewRecord::publishedAt).thenComparing(ViewRecord::id);

  /** How many versions of a record are kept. */
  public static final int VERSIONS = 20;

  /** Copies the list. */
  public ViewRecord {
    history = List.copyOf(history);
  }

  /** A record in its first version that is known here. */
  public static ViewRecord of(
      ViewKind viewKind, String id, Instant publishedAt, At at, ObjectNode json) {
    JsonText text = JsonText.of(json);
    Facts facts = FactsReader.of(viewKind, json);
    return new ViewRecord(
        id, publishedAt, at, facts, !facts.states().contains("RETRACTED"), text, List.of(text));
  }

  /**
   * An output as it lies on its topic, written at a moment that depends on the order of arrival.
   */
  public static ViewRecord written(ViewKind viewKind, Instant written, At at, ObjectNode json) {
    return of(viewKind, viewKind.idIn(json), PublicationTime.of(viewKind, json, written), at, json);
  }

  /** The same, known since another moment. */
  ViewRecord knownSince(Instant moment) {
    return new ViewRecord(id, moment, at, facts, stands, json, history);
  }

  /** The same after other versions. */
  ViewRecord after(List<JsonText> earlier) {
    List<JsonText> all = new ArrayList<>(earlier);
    all.add(json);
    return withHistory(all);
  }

  /** The same with a history that holds more than it shows. */
  ViewRecord withHistory(List<JsonText> all) {
    List<JsonText> last = all.subList(Math.max(0, all.size() - VERSIONS), all.size());
    return new ViewRecord(id, publishedAt, at, facts, stands, json, last);
  }

  ViewRecord withText(String words) {
    return new ViewRecord(id, publishedAt, at, facts.withText(words), stands, json, history);
  }

  Cursor cursor() {
    return new Cursor(publishedAt, id);
  }
}
