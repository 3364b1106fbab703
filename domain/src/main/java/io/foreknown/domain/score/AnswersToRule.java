package io.foreknown.domain.score;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.verdict.DeskAnswers;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the desk confirmed and dismissed what one row of the rules had found.
 *
 * @param hazard of the row; empty: the one for all hazards
 * @param ruling what the rules alone made of it; never {@link Ruling#AS_ISSUED}, which nobody sees
 */
public record AnswersToRule(String hazard, Ruling ruling, long confirmed, long dismissed) {

  /** By hazard, then ruling. */
  static List<AnswersToRule> of(DeskAnswers deskAnswers) {
    List<AnswersToRule> rows = new ArrayList<>();
    deskAnswers
        .times()
        .forEach(
            (deskAnswer, times) -> {
              boolean isConfirmed = deskAnswer.verdict() == Verdict.CONFIRMED;
              AnswersToRule row =
                  new AnswersToRule(
                      deskAnswer.hazard(),
                      deskAnswer.ruling(),
                      isConfirmed ? times : 0,
                      isConfirmed ? 0 : times);
              int last = rows.size() - 1;
              if (last >= 0 && rows.get(last).isOfTheSame(row)) {
                rows.set(last, rows.get(last).and(row));
              } else {
                rows.add(row);
              }
            });
    return rows;
  }

  private boolean isOfTheSame(AnswersToRule other) {
    return hazard.equals(other.hazard) && ruling == other.ruling;
  }

  private AnswersToRule and(AnswersToRule other) {
    return new AnswersToRule(
        hazard, ruling, confirmed + other.confirmed, dismissed + other.dismissed);
  }
}
