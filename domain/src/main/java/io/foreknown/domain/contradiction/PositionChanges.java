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
final class PositionChanges {
  private final List<HoldingPeriod> ended = new ArrayList<>();
  private final List<HoldingPeriod> begun = new ArrayList<>();
  private final List<HoldingPeriod> rebegun = new ArrayList<>();
  private final List<Reversal> undone = new ArrayList<>();
  private final List<Reversal> made = new ArrayList<>();

  List<HoldingPeriod> ended() {
    return ended;
  }

  List<HoldingPeriod> begun() {
    return begun;
  }

  List<Reversal> undone() {
    return undone;
  }

  List<Reversal> made() {
    return made;
  }

  void ends(HoldingPeriod holdingPeriod) {
    if (!begun.remove(holdingPeriod)) {
      ended.add(holdingPeriod);
    }
  }

  void begins(HoldingPeriod holdingPeriod) {
    begun.add(holdingPeriod);
  }

  /** A position is held without a break since another word than before, or longer or shorter. */
  void rebegins(HoldingPeriod unbroken) {
    rebegun.add(unbroken);
  }

  void stepsBetween(@Nullable Utterance older, Utterance utterance, @Nullable Utterance newer) {
    undo(older, newer);
    make(older, utterance);
    make(utterance, newer);
  }

  void stepsAway(@Nullable Utterance older, Utterance utterance, @Nullable Utterance newer) {
    undo(older, utterance);
    undo(utterance, newer);
    make(older, newer);
  }

  private void make(@Nullable Utterance older, @Nullable Utterance newer) {
    if (older != null && newer != null) {
      made.add(new Reversal(older, newer));
    }
  }

  private void undo(@Nullable Utterance older, @Nullable Utterance newer) {
    if (older != null && newer != null && !made.remove(new Reversal(older, newer))) {
      undone.add(new Reversal(older, newer));
    }
  }

  /** Whether anybody held another word at this moment than is known now, or since another one. */
  boolean concerns(Instant moment) {
    return Stream.of(ended, begun, rebegun)
        .flatMap(List::stream)
        .anyMatch(holdingPeriod -> holdingPeriod.lastsUntil(moment));
  }
}
