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
  static List<String> of(Kind kind, Filter filter, Views views) {
    Names names = views.names();
    List<String> notes = new ArrayList<>();
    if (filter.hazard() != null && names.hazards().ids(filter.hazard()).isEmpty()) {
      notes.add("no hazard called " + filter.hazard());
    }
    if (filter.place() != null && names.places().ids(filter.place()).isEmpty()) {
      notes.add("no place called " + filter.place());
    }
    if (filter.party() != null && names.parties().ids(filter.party()).isEmpty()) {
      notes.add("no party called " + filter.party());
    }
    if (filter.event() != null && !isEvent(filter.event(), views)) {
      notes.add("no event with the id " + filter.event());
    }
    if (filter.state() != null && !isState(filter.state(), views.of(kind))) {
      notes.add("none of the %s is %s".formatted(kind.word(), filter.state()));
    }
    return notes;
  }

  /** What only statements are about counts too. */
  private static boolean isEvent(String id, Views views) {
    return Stream.of(ClaimType.WARNING, ClaimType.INCIDENT)
        .map(type -> new EventKey(type, id))
        .anyMatch(key -> views.event(key) != null || !views.of(Kind.CLAIMS).about(key).isEmpty());
  }

  private static boolean isState(String state, View view) {
    return view.all().stream()
        .flatMap(entry -> entry.facts().states().stream())
        .anyMatch(state::equalsIgnoreCase);
  }
}
