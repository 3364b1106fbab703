package io.foreknown.domain.contradiction;

import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that is held on the questions of one event. */
public final class Discussions {
  private final EventKey event;
  private final Predicates predicates;
  private final SortedMap<String, Discussion> byPredicate = new TreeMap<>();
  private long bytes;

  /** Nothing is held yet. */
  public Discussions(EventKey event, Predicates predicates) {
    this.event = event;
    this.predicates = predicates;
  }

  /** What has changed on one question, at least one contradiction. */
  public record Change(Question question, List<ContradictionChange> changes) {}

  /**
   * Replaces what a claim held ({@code before} null: nothing) by what it holds ({@code now} null).
   */
  public List<Change> replace(@Nullable Testimony before, @Nullable Testimony now) {
    bytes += bytes(now) - bytes(before);
    List<Change> changes = new ArrayList<>();
    for (String predicate : answered(before, now)) {
      List<ContradictionChange> here = replace(predicate, before, now);
      if (!here.isEmpty()) {
        changes.add(new Change(new Question(event, predicate), here));
      }
    }
    return changes;
  }

  private static long bytes(@Nullable Testimony testimony) {
    return testimony == null ? 0 : testimony.bytes();
  }

  /** What all that is held would take in records, about. */
  public long bytes() {
    return bytes;
  }

  private static SortedSet<String> answered(@Nullable Testimony before, @Nullable Testimony now) {
    SortedSet<String> answered = new TreeSet<>();
    if (before != null) {
      before.answers().forEach(answer -> answered.add(answer.predicate()));
    }
    if (now != null) {
      now.answers().forEach(answer -> answered.add(answer.predicate()));
    }
    return answered;
  }

  private List<ContradictionChange> replace(
      String predicate, @Nullable Testimony before, @Nullable Testimony now) {
    Discussion discussion = byPredicate.computeIfAbsent(predicate, this::opened);
    Held held = now == null ? null : now.on(predicate);
    if (held != null) {
      return discussion.put(held);
    }
    List<ContradictionChange> changes =
        before == null ? List.of() : discussion.remove(before.speech().claim());
    if (discussion.isEmpty()) {
      byPredicate.remove(predicate);
    }
    return changes;
  }

  private Discussion opened(String name) {
    Predicate predicate = predicates.named(name);
    if (predicate == null) {
      throw new IllegalArgumentException(name + " is no predicate; claims are checked for it");
    }
    return new Discussion(new Question(event, name), predicate);
  }

  /** All contradictions, by question. */
  public SortedMap<String, Collection<Contradiction>> contradictions() {
    SortedMap<String, Collection<Contradiction>> all = new TreeMap<>();
    byPredicate.forEach((predicate, discussion) -> all.put(predicate, discussion.contradictions()));
    all.values().removeIf(Collection::isEmpty);
    return all;
  }
}
