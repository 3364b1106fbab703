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
  private final Figures figures;
  private final ContradictionIds ids;
  private final Dispute dispute;
  private final Map<String, List<Word>> byClaim = new HashMap<>();
  private final Map<String, Voice> voices = new HashMap<>();
  private final Map<String, Camp> camps = new TreeMap<>();
  private final Map<String, Reversals> reversals = new HashMap<>();
  private final Map<String, Contradiction> standing = new TreeMap<>();

  /** When each contradiction that is open now was opened. */
  private final Bag<Turn> open = new Bag<>();

  /** Nothing is held yet. */
  public Discussion(QuestionKey question, Predicate predicate) {
    this.question = question;
    this.predicate = predicate;
    this.figures = new Figures(predicate.concurrency());
    this.ids = new ContradictionIds(question);
    this.dispute = new Dispute(question, predicate, figures, this::firstWord);
  }

  private Word firstWord(Word word) {
    return Objects.requireNonNull(voices.get(word.speaker().id())).first(word);
  }

  /** Whether nothing is held. */
  public boolean isEmpty() {
    return byClaim.isEmpty();
  }

  /** Whether somebody who had said nothing by then took a position that nobody had taken. */
  boolean isNewlyAnsweredAfter(Instant moment) {
    Set<String> speakers = new HashSet<>();
    Set<String> positions = new HashSet<>();
    List<Word> later = new ArrayList<>();
    for (List<Word> words : byClaim.values()) {
      for (Word word : words) {
        if (word.speech().publishedAt().isAfter(moment)) {
          later.add(word);
        } else {
          speakers.add(word.speaker().id());
          positions.add(word.key());
        }
      }
    }
    return later.stream()
        .anyMatch(
            word -> !speakers.contains(word.speaker().id()) && !positions.contains(word.key()));
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

  /** What is to be told of all of it. */
  QuestionBuilder whole(QuestionBuilder.Shown shown) {
    int pairs = standing.size() - reversals.size();
    return new QuestionBuilder(
        question, camps.values(), this::firstWord, pairs, open.first(), shown);
  }

  /** What stands between two positions, by the id; null: nothing. */
  @Nullable Contradiction contradiction(String id) {
    return standing.get(id);
  }

  /** Adds what a claim holds, in place of what it held before; what changes by it, by id. */
  public List<ContradictionChange> put(Held held) {
    Upheaval upheaval = new Upheaval();
    withdraw(held.speech().claim(), upheaval);
    List<Word> words =
        held.speech().speakers().stream().map(speaker -> new Word(held, speaker)).toList();
    byClaim.put(held.speech().claim(), words);
    words.forEach(
        word -> voices.computeIfAbsent(word.speaker().id(), id -> new Voice()).add(word, upheaval));
    return settle(upheaval);
  }

  /** Takes back what a claim holds, if it holds anything; what changes by it, by id. */
  public List<ContradictionChange> remove(String claim) {
    Upheaval upheaval = new Upheaval();
    withdraw(claim, upheaval);
    return settle(upheaval);
  }

  private void withdraw(String claim, Upheaval upheaval) {
    List<Word> words = byClaim.remove(claim);
    if (words == null) {
      return;
    }
    for (Word word : words) {
      Voice voice = Objects.requireNonNull(voices.get(word.speaker().id()));
      voice.remove(word, upheaval);
      if (voice.isEmpty()) {
        voices.remove(word.speaker().id());
      }
    }
  }

  private List<ContradictionChange> settle(Upheaval upheaval) {
    Set<Camp> touched = new LinkedHashSet<>();
    upheaval.ended().forEach(tenure -> touched.add(leave(tenure)));
    upheaval.begun().forEach(tenure -> touched.add(join(tenure)));
    SortedMap<String, ContradictionChange> changes = new TreeMap<>();
    Set<String> overtaken = predicate.cumulative() ? overtake(upheaval, changes) : Set.of();
    for (Camp camp : touched) {
      for (Rivalry rivalry : camp.rivalries()) {
        if (!overtaken.contains(rivalry.id())) {
          Contradiction known = standing.get(rivalry.id());
          note(camp, rivalry, dispute.between(camp, rivalry, known, upheaval), changes);
        }
      }
    }
    touched.stream().filter(Camp::isEmpty).forEach(this::close);
    turn(upheaval).forEach(id -> note(id, reversal(id), changes));
    return List.copyOf(changes.values());
  }

  /**
   * Looks anew at what figures that came or went overtake, wherever they reach the higher side; the
   * ids.
   */
  private Set<String> overtake(Upheaval upheaval, SortedMap<String, ContradictionChange> changes) {
    Set<String> overtaken = new TreeSet<>();
    for (Tenure figure : figures.follow(upheaval)) {
      for (Camp higher : camps.values()) {
        long reach = higher.figure().least();
        if (reach <= figure.word().figure().least() && figures.isFirst(figure, reach)) {
          overtaken.addAll(overtake(figure, higher, changes));
        }
      }
    }
    return overtaken;
  }

  private List<String> overtake(
      Tenure figure, Camp higher, SortedMap<String, ContradictionChange> changes) {
    List<Rivalry> overtaken =
        higher.rivalries().stream()
            .filter(lower -> lower.clash().isOfHigher())
            .filter(lower -> figures.isFirst(figure, higher.figure().least(), lower.other().ever()))
            .toList();
    overtaken.forEach(lower -> note(higher, lower, dispute.anew(higher, lower), changes));
    return overtaken.stream().map(Rivalry::id).toList();
  }

  private void note(
      Camp one,
      Rivalry rivalry,
      @Nullable Contradiction now,
      Map<String, ContradictionChange> changes) {
    Contradiction before = standing.get(rivalry.id());
    if (before != null && before.isOpen()) {
      open.remove(before.opened());
      one.settled();
      rivalry.other().settled();
    }
    if (now != null && now.isOpen()) {
      open.add(now.opened());
      one.disputed();
      rivalry.other().disputed();
    }
    note(rivalry.id(), now, changes);
  }

  private void note(
      String id, @Nullable Contradiction now, Map<String, ContradictionChange> changes) {
    Contradiction before = now == null ? standing.remove(id) : standing.put(id, now);
    if (!Objects.equals(before, now)) {
      changes.put(id, new ContradictionChange(id, before, now));
    }
  }

  private Camp leave(Tenure tenure) {
    Camp camp = Objects.requireNonNull(camps.get(tenure.word().key()));
    camp.remove(tenure);
    return camp;
  }

  private Camp join(Tenure tenure) {
    Camp camp = camps.computeIfAbsent(tenure.word().key(), key -> open(tenure));
    camp.add(tenure);
    return camp;
  }

  private Camp open(Tenure tenure) {
    Camp opened = new Camp(tenure.word());
    for (Camp other : camps.values()) {
      Clash clash = Clash.between(predicate, opened.stance(), other.stance());
      if (clash != null) {
        opened.faces(other, ids.of(opened.key(), other.key()), clash);
      }
    }
    return opened;
  }

  private void close(Camp camp) {
    camp.leaves();
    camps.remove(camp.key());
  }

  /** The ids of the reversals that are no more, are more often, or are new. */
  private Set<String> turn(Upheaval upheaval) {
    Set<String> turned = new TreeSet<>();
    for (Reversal undone : upheaval.undone()) {
      if (undone.isOneOn(predicate)) {
        String id = ids.of(undone);
        Objects.requireNonNull(reversals.get(id)).remove(undone);
        turned.add(id);
      }
    }
    for (Reversal made : upheaval.made()) {
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
    return dispute.of(id, times);
  }
}
