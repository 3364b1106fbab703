package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a reader asks of a record, or of an event that the record is about.
 *
 * <p>The events of the first records are looked up one by one: most lists are full soon. A search
 * that goes on finds out once which events pass, and then needs to look up none.
 */
final class FactTest {
  private static final int ONE_BY_ONE = 1_000;

  private final ViewKind viewKind;
  private final Views views;
  private final Predicate<Facts> test;
  private final @Nullable String word;
  private int asked;
  private @Nullable Set<String> passing;

  FactTest(ViewKind viewKind, Views views, Predicate<Facts> test) {
    this(viewKind, views, test, null);
  }

  private FactTest(ViewKind viewKind, Views views, Predicate<Facts> test, @Nullable String word) {
    this.viewKind = viewKind;
    this.views = views;
    this.test = test;
    this.word = word;
  }

  /** Whether a word, folded and without white space, occurs. */
  static FactTest ofWord(ViewKind viewKind, Views views, String word) {
    return new FactTest(viewKind, views, facts -> facts.text().contains(word), word);
  }

  boolean holds(ViewRecord viewRecord) {
    if (asked < ONE_BY_ONE) {
      asked++;
      return test.test(viewRecord.facts()) || isAnyPassing(viewRecord);
    }
    if (viewKind == ViewKind.EVENTS) {
      return word != null ? passing().contains(viewRecord.id()) : test.test(viewRecord.facts());
    }
    return test.test(viewRecord.facts()) || isAnyAmong(viewRecord.subjects());
  }

  private boolean isAnyPassing(ViewRecord viewRecord) {
    for (ViewRecord event : views.subjects(viewRecord)) {
      if (test.test(event.facts())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyAmong(List<EventKey> subjects) {
    Set<String> events = passing();
    if (!events.isEmpty()) {
      for (EventKey subject : subjects) {
        if (events.contains(Views.idOf(subject))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> passing() {
    Set<String> found = passing;
    if (found == null) {
      found = word == null ? byLookingAtAll() : views.eventsWith(word);
      passing = found;
    }
    return found;
  }

  private Set<String> byLookingAtAll() {
    return StreamSupport.stream(views.of(ViewKind.EVENTS).read().spliterator(), false)
        .filter(event -> test.test(event.facts()))
        .map(ViewRecord::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
