package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one claim that comes or goes changes in what speakers hold. What is begun and ended, or made
 * and undone, in one go is forgotten.
 */
final class Upheaval {
  private final List<Tenure> ended = new ArrayList<>();
  private final List<Tenure> begun = new ArrayList<>();
  private final List<Tenure> rebegun = new ArrayList<>();
  private final List<Reversal> undone = new ArrayList<>();
  private final List<Reversal> made = new ArrayList<>();

  List<Tenure> ended() {
    return ended;
  }

  List<Tenure> begun() {
    return begun;
  }

  List<Reversal> undone() {
    return undone;
  }

  List<Reversal> made() {
    return made;
  }

  void ends(Tenure tenure) {
    if (!begun.remove(tenure)) {
      ended.add(tenure);
    }
  }

  void begins(Tenure tenure) {
    begun.add(tenure);
  }

  /** A position is held without a break since another word than before, or longer or shorter. */
  void rebegins(Tenure unbroken) {
    rebegun.add(unbroken);
  }

  void stepsBetween(@Nullable Word older, Word word, @Nullable Word newer) {
    undo(older, newer);
    make(older, word);
    make(word, newer);
  }

  void stepsAway(@Nullable Word older, Word word, @Nullable Word newer) {
    undo(older, word);
    undo(word, newer);
    make(older, newer);
  }

  private void make(@Nullable Word older, @Nullable Word newer) {
    if (older != null && newer != null) {
      made.add(new Reversal(older, newer));
    }
  }

  private void undo(@Nullable Word older, @Nullable Word newer) {
    if (older != null && newer != null && !made.remove(new Reversal(older, newer))) {
      undone.add(new Reversal(older, newer));
    }
  }

  /** Whether anybody held another word at this moment than is known now, or since another one. */
  boolean concerns(Instant moment) {
    return Stream.of(ended, begun, rebegun)
        .flatMap(List::stream)
        .anyMatch(tenure -> tenure.lastsUntil(moment));
  }
}
