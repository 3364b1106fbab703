package io.foreknown.dashboard.view;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which records a reader wants; what is null or empty restricts nothing.
 *
 * @param hazard dotted prefix
 * @param from least end of the event time
 * @param to greatest beginning of the event time
 * @param state in any case of letters; null: all that stands
 * @param words all of which must occur, in lower case
 * @param event id of an event that the record is about
 */
public record Filter(
    @Nullable String type,
    @Nullable String hazard,
    @Nullable String place,
    @Nullable String party,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String state,
    List<String> words,
    @Nullable String event) {
  /** All that stands. */
  public static final Filter NONE =
      new Filter(null, null, null, null, null, null, null, List.of(), null);

  /** Copies the list. */
  public Filter {
    words = List.copyOf(words);
  }

  /** Whether the reader wants this record, which may be found by the events that it is about. */
  boolean admits(Entry entry, Views views) {
    return (state != null || entry.stands()) && admitsChange(entry, views);
  }

  /** The same for who follows changes, and must learn of a retraction too. */
  boolean admitsChange(Entry entry, Views views) {
    return isState(entry)
        && (type == null || type.equals(entry.facts().type()))
        && (event == null || isAbout(entry))
        && isTime(entry, views)
        && (restrictsNoFact() || hasFacts(entry, views));
  }

  private boolean restrictsNoFact() {
    return hazard == null && place == null && party == null && words.isEmpty();
  }

  private boolean hasFacts(Entry entry, Views views) {
    List<Facts> facts = new ArrayList<>(3);
    facts.add(entry.facts());
    views.subjects(entry).forEach(event -> facts.add(event.facts()));
    return (hazard == null || any(facts, f -> isWithin(hazard, f.hazard())))
        && (place == null || any(facts, f -> f.places().contains(place)))
        && (party == null || any(facts, f -> f.parties().contains(party)))
        && words.stream().allMatch(word -> any(facts, f -> f.text().contains(word)));
  }

  private static boolean any(List<Facts> facts, Predicate<Facts> test) {
    for (Facts fact : facts) {
      if (test.test(fact)) {
        return true;
      }
    }
    return false;
  }

  private boolean isState(Entry entry) {
    return state == null || entry.facts().states().stream().anyMatch(state::equalsIgnoreCase);
  }

  private boolean isAbout(Entry entry) {
    return entry.facts().subjects().stream().anyMatch(subject -> subject.id().equals(event));
  }

  private boolean isTime(Entry entry, Views views) {
    if (from == null && to == null) {
      return true;
    }
    Span time = views.time(entry);
    return time != null
        && (from == null || !time.to().isBefore(from))
        && (to == null || !time.from().isAfter(to));
  }

  private static boolean isWithin(String prefix, @Nullable String hazard) {
    return hazard != null && (hazard.equals(prefix) || hazard.startsWith(prefix + "."));
  }
}
