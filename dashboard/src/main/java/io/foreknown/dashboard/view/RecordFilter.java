package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter made ready for many records of a kind, each of which may be found by the events that it
 * is about; for one thread.
 */
final class RecordFilter {
  private final Filter filter;
  private final Views views;
  private final List<FactTest> tests = new ArrayList<>();

  /** All ids of the event that the reader wants; empty: any event. */
  private final Set<String> events;

  RecordFilter(ViewKind viewKind, Filter filter, Views views) {
    this.filter = filter;
    this.views = views;
    this.events = filter.event() == null ? Set.of() : ids(filter.event(), views);
    String hazard = filter.hazard();
    if (hazard != null) {
      Set<String> any = views.names().hazards().ids(hazard);
      tests.add(new FactTest(viewKind, views, facts -> facts.isWithinAny(any)));
    }
    String place = filter.place();
    if (place != null) {
      Set<String> any = views.names().places().ids(place);
      tests.add(new FactTest(viewKind, views, facts -> hasAny(facts.places(), any)));
    }
    String party = filter.party();
    if (party != null) {
      Set<String> any = views.names().parties().ids(party);
      tests.add(new FactTest(viewKind, views, facts -> hasAny(facts.parties(), any)));
    }
    Box box = filter.box();
    if (box != null) {
      tests.add(new FactTest(viewKind, views, facts -> facts.isIn(box)));
    }
    filter.words().forEach(word -> tests.add(FactTest.ofWord(viewKind, views, word)));
  }

  private static Set<String> ids(String event, Views views) {
    return Stream.of(ClaimType.WARNING, ClaimType.INCIDENT)
        .flatMap(type -> views.names(new EventKey(type, event)).stream())
        .map(EventKey::id)
        .collect(Collectors.toSet());
  }

  private static boolean hasAny(Set<String> ids, Set<String> wanted) {
    for (String id : wanted) {
      if (ids.contains(id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a record says decides. */
  boolean reads() {
    return filter.state() != null
        || filter.type() != null
        || filter.from() != null
        || filter.to() != null
        || !tests.isEmpty();
  }

  /** Whether the reader wants this record. */
  boolean admits(ViewRecord viewRecord) {
    return (filter.state() != null || viewRecord.stands()) && admitsChange(viewRecord);
  }

  /** The same for who follows changes, and must learn of a retraction too. */
  boolean admitsChange(ViewRecord viewRecord) {
    return isState(viewRecord)
        && (filter.type() == null || filter.type().equals(viewRecord.facts().type()))
        && (filter.event() == null || isAbout(viewRecord))
        && isTime(viewRecord)
        && hasFacts(viewRecord);
  }

  private boolean isState(ViewRecord viewRecord) {
    if (filter.state() == null) {
      return true;
    }
    for (String state : viewRecord.facts().states()) {
      if (filter.state().equalsIgnoreCase(state)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAbout(ViewRecord viewRecord) {
    for (EventKey subject : viewRecord.subjects()) {
      if (events.contains(subject.id())) {
        return true;
      }
    }
    return false;
  }

  private boolean isTime(ViewRecord viewRecord) {
    if (filter.from() == null && filter.to() == null) {
      return true;
    }
    Span time = views.time(viewRecord);
    return time != null
        && (filter.from() == null || !time.to().isBefore(filter.from()))
        && (filter.to() == null || !time.from().isAfter(filter.to()));
  }

  private boolean hasFacts(ViewRecord viewRecord) {
    for (FactTest test : tests) {
      if (!test.holds(viewRecord)) {
        return false;
      }
    }
    return true;
  }
}
