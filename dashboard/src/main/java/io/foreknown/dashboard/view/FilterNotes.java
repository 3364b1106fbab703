package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why nothing passes a filter: what it names and nothing is called. */
final class FilterNotes {
  private FilterNotes() {}

  /** A clause each, such as {@code no place called Atlantis}; empty: all that it names is known. */
  static List<String> of(ViewKind viewKind, Filter filter, Views views) {
    DisplayNames displayNames = views.names();
    List<String> notes = new ArrayList<>();
    if (filter.hazard() != null && displayNames.hazards().ids(filter.hazard()).isEmpty()) {
      notes.add("no hazard called " + filter.hazard());
    }
    if (filter.place() != null && displayNames.places().ids(filter.place()).isEmpty()) {
      notes.add("no place called " + filter.place());
    }
    if (filter.party() != null && displayNames.parties().ids(filter.party()).isEmpty()) {
      notes.add("no party called " + filter.party());
    }
    if (filter.event() != null && !isEvent(filter.event(), views)) {
      notes.add("no event with the id " + filter.event());
    }
    if (filter.state() != null && !isState(filter.state(), views.of(viewKind))) {
      notes.add("none of the %s is %s".formatted(viewKind.word(), filter.state()));
    }
    return notes;
  }

  /** What only statements are about counts too. */
  private static boolean isEvent(String id, Views views) {
    return Stream.of(ClaimType.WARNING, ClaimType.INCIDENT)
        .map(type -> new EventKey(type, id))
        .anyMatch(
            key -> views.event(key) != null || !views.of(ViewKind.CLAIMS).about(key).isEmpty());
  }

  private static boolean isState(String state, View view) {
    return view.all().stream()
        .flatMap(viewRecord -> viewRecord.facts().states().stream())
        .anyMatch(state::equalsIgnoreCase);
  }
}
