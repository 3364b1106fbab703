package io.foreknown.domain.contradiction;

import io.foreknown.domain.Bag;
import io.foreknown.domain.position.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is held on one question, and the contradictions in it, which depend on what is held
 * alone and not on the order in which it came.
 *
 * <p>A claim that comes or goes costs the number of positions that contradict its own, times the
 * logarithm of the number of claims; its speaker's position before it likewise. A figure that comes
 * or goes is also held against each position that it reaches, and looks anew at those
 * contradictions that it overtakes, or did, before any other figure. A new position is compared
 * with every other one. What a position that is no longer held was held by when it was given up is
 * counted one by one, but only when a claim changes that.
 */
public final class Discussion {
  private final QuestionKey question;
  private final Predicate predicate;
  private final StanceFigures stanceFigures;
  private final ContradictionIds ids;
  private final ContradictionBuilder contradictionBuilder;
  private final Map<String, List<Utterance>> byClaim = new HashMap<>();
  private final Map<String, SpeakerHistory> voices = new HashMap<>();
  private final Map<String, PositionHolders> camps = new TreeMap<>();
  private final Map<String, Reversals> reversals = new HashMap<>();
  private final Map<String, Contradiction> standing = new TreeMap<>();

  /** When each contradiction that is open now was opened. */
  private final Bag<ChangePoint> open = new Bag<>();

  /** Nothing is held yet. */
  public Discussion(QuestionKey question, Predicate predicate) {
    this.question = question;
    this.predicate = predicate;
    this.stanceFigures = new StanceFigures(predicate.concurrency());
    this.ids = new ContradictionIds(question);
    this.contradictionBuilder =
        new ContradictionBuilder(question, predicate, stanceFigures, this::firstWord);
  }

  private Utterance firstWord(Utterance utterance) {
    return Objects.requireNonNull(voices.get(utterance.speaker().id())).first(utterance);
  }

  /** Whether nothing is held. */
  public boolean isEmpty() {
    return byClaim.isEmpty();
  }

  /** Whether somebody who had said nothing by then took a position that nobody had taken. */
  boolean isNewlyAnsweredAfter(Instant moment) {
    Set<String> speakers = new HashSet<>();
    Set<String> positions = new HashSet<>();
    List<Utterance> later = new ArrayList<>();
    for (List<Utterance> words : byClaim.values()) {
      for (Utterance utterance : words) {
        if (utterance.attribution().publishedAt().isAfter(moment)) {
          later.add(utterance);
        } else {
          speakers.add(utterance.speaker().id());
          positions.add(utterance.key());
        }
      }
    }
    return later.stream()
        .anyMatch(
            utterance ->
                !speakers.contains(utterance.speaker().id())
                    && !positions.contains(utterance.key()));
  }

  /** All contradictions, by id. */
  public Collection<Contradiction> contradictions() {
    return List.copyOf(standing.values());
  }

  /** Whether two positions were ever taken: that it is a question at all. */
  boolean isQuestion() {
    return camps.size() > 1;
  }

  /** Whether some positions that are held now exclude each other. */
  boolean isOpen() {
    return open.size() > 0;
  }

  /** What is to be emitted of all of it. */
  QuestionBuilder whole(QuestionBuilder.ContradictionLookup contradictionLookup) {
    int pairs = standing.size() - reversals.size();
    return new QuestionBuilder(
        question, camps.values(), this::firstWord, pairs, open.first(), contradictionLookup);
  }

  /** What stands between two positions, by the id; null: nothing. */
  @Nullable Contradiction contradiction(String id) {
    return standing.get(id);
  }

  /** Adds what a claim holds, in place of what it held before; what changes by it, by id. */
  public List<ContradictionChange> put(Held held) {
    PositionChanges positionChanges = new PositionChanges();
    withdraw(held.attribution().claim(), positionChanges);
    List<Utterance> words =
        held.attribution().speakers().stream()
            .map(speaker -> new Utterance(held, speaker))
            .toList();
    byClaim.put(held.attribution().claim(), words);
    words.forEach(
        utterance ->
            voices
                .computeIfAbsent(utterance.speaker().id(), id -> new SpeakerHistory())
                .add(utterance, positionChanges));
    return settle(positionChanges);
  }

  /** Takes back what a claim holds, if it holds anything; what changes by it, by id. */
  public List<ContradictionChange> remove(String claim) {
    PositionChanges positionChanges = new PositionChanges();
    withdraw(claim, positionChanges);
    return settle(positionChanges);
  }

  private void withdraw(String claim, PositionChanges positionChanges) {
    List<Utterance> words = byClaim.remove(claim);
    if (words == null) {
      return;
    }
    for (Utterance utterance : words) {
      SpeakerHistory speakerHistory = Objects.requireNonNull(voices.get(utterance.speaker().id()));
      speakerHistory.remove(utterance, positionChanges);
      if (speakerHistory.isEmpty()) {
        voices.remove(utterance.speaker().id());
      }
    }
  }

  private List<ContradictionChange> settle(PositionChanges positionChanges) {
    Set<PositionHolders> touched = new LinkedHashSet<>();
    positionChanges.ended().forEach(holdingPeriod -> touched.add(leave(holdingPeriod)));
    positionChanges.begun().forEach(holdingPeriod -> touched.add(join(holdingPeriod)));
    SortedMap<String, ContradictionChange> changes = new TreeMap<>();
    Set<String> overtaken = predicate.cumulative() ? overtake(positionChanges, changes) : Set.of();
    for (PositionHolders positionHolders : touched) {
      for (IncompatiblePair incompatiblePair : positionHolders.pairs()) {
        if (!overtaken.contains(incompatiblePair.id())) {
          Contradiction known = standing.get(incompatiblePair.id());
          note(
              positionHolders,
              incompatiblePair,
              contradictionBuilder.between(
                  positionHolders, incompatiblePair, known, positionChanges),
              changes);
        }
      }
    }
    touched.stream().filter(PositionHolders::isEmpty).forEach(this::close);
    turn(positionChanges).forEach(id -> note(id, reversal(id), changes));
    return List.copyOf(changes.values());
  }

  /**
   * Looks anew at what figures that came or went overtake, wherever they reach the higher side; the
   * ids.
   */
  private Set<String> overtake(
      PositionChanges positionChanges, SortedMap<String, ContradictionChange> changes) {
    Set<String> overtaken = new TreeSet<>();
    for (HoldingPeriod figure : stanceFigures.follow(positionChanges)) {
      for (PositionHolders higher : camps.values()) {
        long reach = higher.figure().least();
        if (reach <= figure.utterance().figure().least() && stanceFigures.isFirst(figure, reach)) {
          overtaken.addAll(overtake(figure, higher, changes));
        }
      }
    }
    return overtaken;
  }

  private List<String> overtake(
      HoldingPeriod figure,
      PositionHolders higher,
      SortedMap<String, ContradictionChange> changes) {
    List<IncompatiblePair> overtaken =
        higher.pairs().stream()
            .filter(lower -> lower.incompatibility().isOfHigher())
            .filter(
                lower ->
                    stanceFigures.isFirst(figure, higher.figure().least(), lower.other().ever()))
            .toList();
    overtaken.forEach(
        lower -> note(higher, lower, contradictionBuilder.anew(higher, lower), changes));
    return overtaken.stream().map(IncompatiblePair::id).toList();
  }

  private void note(
      PositionHolders one,
      IncompatiblePair incompatiblePair,
      @Nullable Contradiction now,
      Map<String, ContradictionChange> changes) {
    Contradiction before = standing.get(incompatiblePair.id());
    if (before != null && before.isOpen()) {
      open.remove(before.opened());
      one.settled();
      incompatiblePair.other().settled();
    }
    if (now != null && now.isOpen()) {
      open.add(now.opened());
      one.disputed();
      incompatiblePair.other().disputed();
    }
    note(incompatiblePair.id(), now, changes);
  }

  private void note(
      String id, @Nullable Contradiction now, Map<String, ContradictionChange> changes) {
    Contradiction before = now == null ? standing.remove(id) : standing.put(id, now);
    if (!Objects.equals(before, now)) {
      changes.put(id, new ContradictionChange(id, before, now));
    }
  }

  private PositionHolders leave(HoldingPeriod holdingPeriod) {
    PositionHolders positionHolders =
        Objects.requireNonNull(camps.get(holdingPeriod.utterance().key()));
    positionHolders.remove(holdingPeriod);
    return positionHolders;
  }

  private PositionHolders join(HoldingPeriod holdingPeriod) {
    PositionHolders positionHolders =
        camps.computeIfAbsent(holdingPeriod.utterance().key(), key -> open(holdingPeriod));
    positionHolders.add(holdingPeriod);
    return positionHolders;
  }

  private PositionHolders open(HoldingPeriod holdingPeriod) {
    PositionHolders opened = new PositionHolders(holdingPeriod.utterance());
    for (PositionHolders other : camps.values()) {
      Incompatibility incompatibility =
          Incompatibility.between(predicate, opened.stance(), other.stance());
      if (incompatibility != null) {
        opened.addPair(other, ids.of(opened.key(), other.key()), incompatibility);
      }
    }
    return opened;
  }

  private void close(PositionHolders positionHolders) {
    positionHolders.removePairs();
    camps.remove(positionHolders.key());
  }

  /** The ids of the reversals that are no more, are more often, or are new. */
  private Set<String> turn(PositionChanges positionChanges) {
    Set<String> turned = new TreeSet<>();
    for (Reversal undone : positionChanges.undone()) {
      if (undone.isOneOn(predicate)) {
        String id = ids.of(undone);
        Objects.requireNonNull(reversals.get(id)).remove(undone);
        turned.add(id);
      }
    }
    for (Reversal made : positionChanges.made()) {
      if (made.isOneOn(predicate)) {
        String id = ids.of(made);
        reversals.computeIfAbsent(id, any -> new Reversals()).add(made);
        turned.add(id);
      }
    }
    return turned;
  }

  private @Nullable Contradiction reversal(String id) {
    Reversals times = Objects.requireNonNull(reversals.get(id));
    if (times.isEmpty()) {
      reversals.remove(id);
      return null;
    }
    return contradictionBuilder.of(id, times);
  }
}
