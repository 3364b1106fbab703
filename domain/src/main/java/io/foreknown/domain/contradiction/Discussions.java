package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.event.Event;
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
  private final Map<String, Overruled> overruled = new HashMap<>();

  /** Of questions of which nothing changed since they were asked for. */
  private final Map<String, Question> known = new HashMap<>();

  private long bytes;

  /** Nothing is held yet. */
  public Discussions(EventKey event, Predicates predicates) {
    this.event = event;
    this.predicates = predicates;
  }

  /**
   * A question that the desk dismissed.
   *
   * @param isOver whether it is emitted as any other since somebody new said something new
   */
  private record Overruled(boolean isOver, SortedMap<String, Contradiction> shown) {}

  /**
   * All of a claim that questions turn on; both null: nothing.
   *
   * @param decision what the desk decided; null: the claim is no decision
   */
  public record Said(@Nullable Decision decision, @Nullable ClaimPositions claimPositions) {
    private static final Said NOTHING = new Said(null, null);

    /** What a claim says; null: there is none. What is decided about a pair is no question's. */
    public static Said of(@Nullable Claim claim, Predicates predicates) {
      if (claim == null || (claim instanceof Decision of && of.subject() instanceof Subject.Pair)) {
        return NOTHING;
      }
      return claim instanceof Decision decision
          ? new Said(decision, null)
          : new Said(null, ClaimPositions.of(claim, predicates));
    }
  }

  /** What has changed on one question, at least one contradiction. */
  public record Change(QuestionKey question, List<ContradictionChange> changes) {}

  /**
   * Replaces what a claim said ({@code before} null: nothing) by what it says ({@code now} null).
   */
  public List<Change> replace(@Nullable Claim before, @Nullable Claim now) {
    return follow(Said.of(before, predicates), Said.of(now, predicates));
  }

  /** Replaces what a claim said by what it says. */
  public List<Change> follow(Said before, Said now) {
    decisions.replace(before.decision, now.decision);
    bytes += bytes(now.claimPositions) - bytes(before.claimPositions);
    List<Change> changes = new ArrayList<>();
    for (String predicate : touched(before, now)) {
      known.remove(predicate);
      List<ContradictionChange> here =
          overrule(predicate, replace(predicate, before.claimPositions, now.claimPositions));
      if (!here.isEmpty()) {
        changes.add(new Change(new QuestionKey(event, predicate), here));
      }
    }
    return changes;
  }

  /**
   * The predicates of the questions that may change when a claim does, or its event.
   *
   * @param eventBefore as all claims described it before; null: there was none
   */
  public Set<String> touched(
      Said before, Said now, @Nullable Event eventBefore, @Nullable Event eventNow) {
    Set<String> touched = touched(before, now);
    if (!Objects.equals(eventBefore, eventNow)) {
      byPredicate.keySet().stream()
          .filter(name -> !Objects.equals(fold(name, eventBefore), fold(name, eventNow)))
          .forEach(touched::add);
    }
    return touched;
  }

  private SortedSet<String> touched(Said before, Said now) {
    SortedSet<String> touched = answered(before.claimPositions, now.claimPositions);
    addDecided(before.decision, touched);
    addDecided(now.decision, touched);
    return touched;
  }

  private @Nullable Position fold(String predicate, @Nullable Event given) {
    return EventAnswer.of(given, declared(predicate));
  }

  /** What is not declared is asked by nobody. */
  private void addDecided(@Nullable Decision decision, Set<String> touched) {
    if (decision != null
        && decision.subject() instanceof Subject.OfQuestion of
        && predicates.named(of.question().predicate()) != null) {
      touched.add(of.question().predicate());
    }
  }

  /** What subscribers see change where the desk has dismissed the question, or no longer has. */
  private List<ContradictionChange> overrule(String predicate, List<ContradictionChange> changes) {
    Decided dismissal = decisions.dismissal(predicate);
    Overruled so = overruled.get(predicate);
    if (dismissal == null && so == null) {
      return changes;
    }
    Discussion discussion = byPredicate.get(predicate);
    SortedMap<String, Contradiction> held = held(discussion);
    SortedMap<String, Contradiction> before = so == null ? undone(held, changes) : so.shown;
    if (dismissal == null) {
      overruled.remove(predicate);
      return ContradictionChange.between(before, held);
    }
    Overruled now = overruled(dismissal, discussion, held);
    overruled.put(predicate, now);
    return ContradictionChange.between(before, now.shown);
  }

  private static Overruled overruled(
      Decided decided, @Nullable Discussion discussion, SortedMap<String, Contradiction> held) {
    if (discussion == null) {
      return new Overruled(false, held);
    }
    Dismissal dismissal = Dismissal.of(decided, discussion);
    return new Overruled(dismissal.isOver(), dismissal.applied(held));
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

  private static long bytes(@Nullable ClaimPositions claimPositions) {
    return claimPositions == null ? 0 : claimPositions.bytes();
  }

  /** What all that is held would take in records, about. */
  public long bytes() {
    return bytes;
  }

  private static SortedSet<String> answered(
      @Nullable ClaimPositions before, @Nullable ClaimPositions now) {
    SortedSet<String> answered = new TreeSet<>();
    if (before != null) {
      before.answers().forEach(claimPosition -> answered.add(claimPosition.predicate()));
    }
    if (now != null) {
      now.answers().forEach(claimPosition -> answered.add(claimPosition.predicate()));
    }
    return answered;
  }

  private List<ContradictionChange> replace(
      String predicate, @Nullable ClaimPositions before, @Nullable ClaimPositions now) {
    Held held = now == null ? null : now.on(predicate);
    if (held != null) {
      return byPredicate.computeIfAbsent(predicate, this::opened).put(held);
    }
    Discussion discussion = byPredicate.get(predicate);
    if (before == null || discussion == null) {
      return List.of();
    }
    List<ContradictionChange> changes = discussion.remove(before.attribution().claim());
    if (discussion.isEmpty()) {
      byPredicate.remove(predicate);
    }
    return changes;
  }

  private Discussion opened(String name) {
    return new Discussion(new QuestionKey(event, name), declared(name));
  }

  private Predicate declared(String name) {
    return Objects.requireNonNull(predicates.named(name), "answers have one");
  }

  /** All questions as a whole, by their predicates. */
  public SortedMap<String, Question> questions(@Nullable Event given) {
    return questions(byPredicate.keySet(), given);
  }

  /**
   * Some of them; what was never asked, or has only ever had one answer, is no question.
   *
   * @param given what all claims together say; null: no event
   */
  public SortedMap<String, Question> questions(Collection<String> some, @Nullable Event given) {
    SortedMap<String, Question> questions = new TreeMap<>();
    for (String predicate : some) {
      Discussion discussion = byPredicate.get(predicate);
      if (discussion != null && discussion.isQuestion()) {
        questions.put(predicate, question(predicate, discussion, fold(predicate, given)));
      }
    }
    known.putAll(questions);
    return questions;
  }

  private Question question(String predicate, Discussion discussion, @Nullable Position fold) {
    Question shown = known.get(predicate);
    if (shown != null && Objects.equals(shown.fold(), fold)) {
      return shown;
    }
    Overruled so = overruled.get(predicate);
    QuestionState state =
        so != null && !so.isOver
            ? QuestionState.DISMISSED
            : discussion.isOpen() ? QuestionState.OPEN : QuestionState.RESOLVED;
    return discussion
        .whole(id -> so == null ? discussion.contradiction(id) : so.shown.get(id))
        .question(state, fold, decisions.about(predicate));
  }

  /** All contradictions, by question. */
  public SortedMap<String, Collection<Contradiction>> contradictions() {
    SortedMap<String, Collection<Contradiction>> all = new TreeMap<>();
    byPredicate.forEach((predicate, discussion) -> all.put(predicate, discussion.contradictions()));
    overruled.forEach((predicate, so) -> all.put(predicate, List.copyOf(so.shown.values())));
    all.values().removeIf(Collection::isEmpty);
    return all;
  }
}
