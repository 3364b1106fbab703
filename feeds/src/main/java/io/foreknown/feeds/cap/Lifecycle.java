package io.foreknown.feeds.cap;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.cap.AlertCourse.Beginning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a warning: what each of its messages changed of what held before. */
final class Lifecycle {
  private final List<Change> changes = new ArrayList<>();
  private final int part;
  private final String sender;
  private @Nullable Span validity;
  private Hazard hazard;
  private List<Place> targets;
  private CapLevels capLevels;
  private boolean isOver;

  /**
   * An update, and its times as the message gave them.
   *
   * @param given by field, without the path of the update
   */
  private record Change(Update update, Map<String, String> given) {}

  /** Begins with what was said at first of one of the warnings of a message. */
  Lifecycle(Beginning beginning) {
    Warning first = beginning.first();
    this.part = beginning.part();
    this.sender = beginning.root().sender();
    this.validity = beginning.validity();
    this.hazard = first.hazard();
    this.targets = first.targets();
    this.capLevels = first.urgency();
  }

  /**
   * Goes on with a message; one that says nothing anew changes nothing, and one that speaks of
   * other warnings only has ended this one. Nobody ends what another has begun, though the messages
   * lead to it over an Update of his own.
   */
  void add(IndexedMessage indexedMessage, Instant at) {
    if (indexedMessage.speaksOf(part)) {
      change(indexedMessage.contents().get(part), at);
    } else if (indexedMessage.id().sender().equals(sender)
        && (indexedMessage.kind() == IndexedMessage.Kind.CANCEL
            || !indexedMessage.contents().isEmpty())) {
      end(at);
    }
  }

  private void end(Instant at) {
    if (!isOver) {
      isOver = true;
      add(new Change(Update.end(Span.at(at)), Map.of()));
    }
  }

  /** What was ended is in force again, so something is said even if nothing else changed. */
  private void change(Warning content, Instant at) {
    Span until = content.validity() == null ? validity : content.validity();
    Update update =
        new Update(
            Span.at(at),
            until == null || until.equals(validity) ? null : until,
            !isOver && content.hazard().equals(hazard) ? null : content.hazard(),
            content.targets().equals(targets) ? List.of() : content.targets(),
            changed(content.urgency()),
            false);
    validity = until;
    hazard = content.hazard();
    targets = content.targets();
    capLevels = content.urgency();
    isOver = false;
    if (!isEmpty(update)) {
      add(new Change(update, given(content, update)));
    }
  }

  private static Map<String, String> given(Warning content, Update update) {
    Map<String, String> of = content.header().originalTimes().byField();
    Map<String, String> given = new HashMap<>();
    if (update.at().equals(content.issued())) {
      keep(of.get("issued"), "at", given);
    }
    if (update.validity() != null) {
      keep(of.get("validity.from"), "validity.from", given);
      keep(of.get("validity.to"), "validity.to", given);
    }
    return given;
  }

  private static void keep(@Nullable String text, String field, Map<String, String> given) {
    if (text != null) {
      given.put(field, text);
    }
  }

  private CapLevels changed(CapLevels now) {
    return now.equals(capLevels) ? CapLevels.UNKNOWN : now;
  }

  private static boolean isEmpty(Update update) {
    return update.validity() == null
        && update.hazard() == null
        && update.targets().isEmpty()
        && update.urgency().equals(CapLevels.UNKNOWN);
  }

  /** A claim holds so many; of a warning that is changed without end the last ones stay. */
  private void add(Change change) {
    if (changes.size() == Limits.LIST) {
      changes.remove(0);
    }
    changes.add(change);
  }

  /** So far. */
  List<Update> updates() {
    return changes.stream().map(Change::update).toList();
  }

  /** The times of the updates as they were given, by their paths. */
  Map<String, String> originals() {
    Map<String, String> originals = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      String path = "updates[" + i + "].";
      changes.get(i).given().forEach((field, text) -> originals.put(path + field, text));
    }
    return originals;
  }
}
