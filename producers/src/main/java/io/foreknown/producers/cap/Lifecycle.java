package io.foreknown.producers.cap;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a warning: what each of its messages changed of what held before. */
final class Lifecycle {
  private final List<Update> updates = new ArrayList<>();
  private final int part;
  private @Nullable Span validity;
  private Hazard hazard;
  private List<Place> targets;
  private Urgency urgency;
  private boolean isOver;

  /** Begins with what was said at first of one of the warnings of a message. */
  Lifecycle(Warning first, int part) {
    this.part = part;
    this.validity = first.validity();
    this.hazard = first.hazard();
    this.targets = first.targets();
    this.urgency = first.urgency();
  }

  /**
   * Goes on with a message; one that says nothing anew changes nothing, and one that speaks of
   * other warnings only has ended this one.
   */
  void add(Message message, Instant at) {
    if (message.speaksOf(part)) {
      change(message.contents().get(part), Span.at(at));
    } else if (message.kind() == Message.Kind.CANCEL || !message.contents().isEmpty()) {
      end(at);
    }
  }

  private void end(Instant at) {
    if (!isOver) {
      isOver = true;
      add(Update.end(Span.at(at)));
    }
  }

  /** What was ended is in force again, so something is said even if nothing else changed. */
  private void change(Warning content, Span at) {
    Span until = content.validity() == null ? validity : content.validity();
    Update update =
        new Update(
            at,
            until == null || until.equals(validity) ? null : until,
            !isOver && content.hazard().equals(hazard) ? null : content.hazard(),
            content.targets().equals(targets) ? List.of() : content.targets(),
            changed(content.urgency()),
            false);
    validity = until;
    hazard = content.hazard();
    targets = content.targets();
    urgency = content.urgency();
    isOver = false;
    if (!isEmpty(update)) {
      add(update);
    }
  }

  private Urgency changed(Urgency now) {
    return now.equals(urgency) ? Urgency.UNKNOWN : now;
  }

  private static boolean isEmpty(Update update) {
    return update.validity() == null
        && update.hazard() == null
        && update.targets().isEmpty()
        && update.urgency().equals(Urgency.UNKNOWN);
  }

  /** A claim holds so many; of a warning that is changed without end the last ones stay. */
  private void add(Update update) {
    if (updates.size() == Limits.LIST) {
      updates.remove(0);
    }
    updates.add(update);
  }

  /** So far. */
  List<Update> updates() {
    return List.copyOf(updates);
  }
}
