package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that is held on the questions of one event, and what the desk decided about them. */
public final class Discussions {
  private final EventKey event;
  private final Predicates predicates;
  private final Decisions decisions = new Decisions();
  private final SortedMap<String, Discussion> byPredicate = new TreeMap<>();

  /** What is shown on questions that the desk dismissed; of all others, what is held decides. */
  private final Map<String, SortedMap<String, Contradiction>> overruled = new HashMap<>();

  private long bytes;

  /** Nothing is held yet. */
  public Discussions(EventKey event, Predicates predicates) {
    this.event = event;
    this.predicates = predicates;
  }

  /** What has changed on one question, at least one contradiction. */
  public record Change(Question question, List<ContradictionChange> changes) {}

  /**
   * Replaces what a claim said ({@code before} null: nothing) by what it says ({@code now} null).
   */
  public List<Change> replace(@Nullable Claim before, @Nullable Claim now) {
    decisions.replace(before, now);
    Testimony held = testimony(before);
    Testimony holds = testimony(now);
    bytes += bytes(holds) - bytes(held);
    SortedSet<String> touched = answered(held, holds);
    addDecided(before, touched);
    addDecided(now, touched);
    List<Change> changes = new ArrayList<>();
    for (String predicate : touched) {
      List<ContradictionChange> here = overrule(predicate, replace(predicate, held, holds));
      if (!here.isEmpty()) {
        changes.add(new Change(new Question(event, predicate), here));
      }
    }
    return changes;
  }

  private @Nullable Testimony testimony(@Nullable Claim claim) {
    return claim == null ? null : Testimony.of(claim, predicates);
  }

  private static void addDecided(@Nullable Claim claim, Set<String> touched) {
    if (claim instanceof Decision decision && decision.subject() instanceof Subject.OfQuestion of) {
      touched.add(of.question().predicate());
    }
  }

  /** What subscribers see change where the desk has dismissed the question, or no longer has. */
  private List<ContradictionChange> overrule(String predicate, List<ContradictionChange> changes) {
    Decided dismissal = decisions.dismissal(predicate);
    SortedMap<String, Contradiction> known = overruled.get(predicate);
    if (dismissal == null && known == null) {
      return changes;
    }
    Discussion discussion = byPredicate.get(predicate);
    SortedMap<String, Contradiction> held = held(discussion);
    SortedMap<String, Contradiction> before = known == null ? undone(held, changes) : known;
    SortedMap<String, Contradiction> now =
        dismissal == null || discussion == null
            ? held
            : Dismissal.of(dismissal, discussion).applied(held);
    if (dismissal == null) {
      overruled.remove(predicate);
    } else {
      overruled.put(predicate, now);
    }
    return ContradictionChange.between(before, now);
  }

  private static SortedMap<String, Contradiction> held(@Nullable Discussion discussion) {
    SortedMap<String, Contradiction> held = new TreeMap<>();
    if (discussion != null) {
      discussion.contradictions().forEach(one -> held.put(one.id(), one));
    }
    return held;
  }

  private static SortedMap<String, Contradiction> undone(
      SortedMap<String, Contradiction> now, List<ContradictionChange> changes) {
    SortedMap<String, Contradiction> before = new TreeMap<>(now);
    for (ContradictionChange change : changes) {
      if (change.before() == null) {
        before.remove(change.id());
      } else {
        before.put(change.id(), change.before());
      }
    }
    return before;
  }

  /** Whether an alert on a question, of what became known then, is kept quiet. */
  public boolean isMuted(String predicate, Instant published) {
    return decisions.isMuted(predicate, published);
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
    Held held = now == null ? null : now.on(predicate);
    if (held != null) {
      return byPredicate.computeIfAbsent(predicate, this::opened).put(held);
    }
    Discussion discussion = byPredicate.get(predicate);
    if (before == null || discussion == null) {
      return List.of();
    }
    List<ContradictionChange> changes = discussion.remove(before.speech().claim());
    if (discussion.isEmpty()) {
      byPredicate.remove(predicate);
    }
    return changes;
  }

  private Discussion opened(String name) {
    Predicate predicate = Objects.requireNonNull(predicates.named(name), "answers have one");
    return new Discussion(new Question(event, name), predicate);
  }

  /** All contradictions, by question. */
  public SortedMap<String, Collection<Contradiction>> contradictions() {
    SortedMap<String, Collection<Contradiction>> all = new TreeMap<>();
    byPredicate.forEach((predicate, discussion) -> all.put(predicate, discussion.contradictions()));
    overruled.forEach((predicate, shown) -> all.put(predicate, List.copyOf(shown.values())));
    all.values().removeIf(Collection::isEmpty);
    return all;
  }
}
