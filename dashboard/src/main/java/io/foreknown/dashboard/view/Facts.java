package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record is found by.
 *
 * @param type of a claim or event, in lower case; null for others
 * @param hazard null where the record names none
 * @param places ids of the places it names and of those they lie in
 * @param parties ids of the parties it names and of those they belong to
 * @param boxes around what its places cover, as far as that is given
 * @param time when the thing happened; null: its subjects say
 * @param states its state, kind, verdict or outcome
 * @param subjects the events that it is about; none of an event itself
 * @param text its words, in lower case and without accents
 */
public record Facts(
    @Nullable String type,
    @Nullable String hazard,
    Set<String> places,
    Set<String> parties,
    List<Box> boxes,
    @Nullable Span time,
    Set<String> states,
    List<EventKey> subjects,
    String text) {
  /** Copies the collections. */
  public Facts {
    places = Set.copyOf(places);
    parties = Set.copyOf(parties);
    boxes = List.copyOf(boxes);
    states = Set.copyOf(states);
    subjects = List.copyOf(subjects);
  }

  /** Whether the hazard is one of these or narrower. */
  boolean isWithinAny(Set<String> broader) {
    for (String prefix : broader) {
      if (isWithin(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the hazard is this one or narrower. */
  boolean isWithin(String prefix) {
    return hazard != null
        && hazard.startsWith(prefix)
        && (hazard.length() == prefix.length() || hazard.charAt(prefix.length()) == '.');
  }

  /** Whether one of its places may lie in a part of the map. */
  boolean isIn(Box part) {
    for (Box box : boxes) {
      if (box.meets(part)) {
        return true;
      }
    }
    return false;
  }

  /** The same, found by more words. */
  public Facts withText(String more) {
    return new Facts(
        type, hazard, places, parties, boxes, time, states, subjects, text + " " + more);
  }
}
