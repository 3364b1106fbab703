package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.NameWords;
import io.foreknown.domain.words.PositionPhrase;
import io.foreknown.domain.words.QuestionWords;
import java.util.List;
import java.util.stream.Collectors;

/** A contradiction or a question in one sentence, in words of our own: no quotation marks. */
public final class Headline {
  private static final int NAMES = 2;
  private static final int ANSWERS = 3;

  private Headline() {}

  /** {@code US officials said the warning named the site; Sergei Naryshkin said it was general}. */
  static String of(Predicate predicate, List<Side> sides) {
    return said(predicate.name(), sides);
  }

  private static String said(String predicate, List<Side> sides) {
    return sides.stream()
        .map(side -> speakers(side) + " said " + PositionPhrase.of(predicate, side.stance()))
        .collect(Collectors.joining("; "));
  }

  /** {@code The FSB first said the death toll was 150, then the death toll was 140}. */
  static String ofReversal(Predicate predicate, List<Side> sides) {
    return "%s first said %s, then %s"
        .formatted(
            sides.get(0).holders().get(0).speaker().name(),
            PositionPhrase.of(predicate.name(), sides.get(0).stance()),
            PositionPhrase.of(predicate.name(), sides.get(1).stance()));
  }

  /**
   * {@code Who did it? 5 answers: the FSB said it was the work of Ukraine; …; and 2 more}.
   *
   * @param count of all answers, those that are not listed included
   */
  public static String ofAnswers(String predicate, List<Side> sides, long count) {
    return "%s %s: %s"
        .formatted(
            QuestionWords.of(predicate),
            CountWords.of(count, "answer"),
            firstSaid(predicate, sides, count));
  }

  private static String firstSaid(String predicate, List<Side> sides, long count) {
    int most = count == ANSWERS + 1 ? ANSWERS + 1 : ANSWERS; // "And 1 more" would hide one.
    List<Side> first = sides.subList(0, Math.min(sides.size(), most));
    long others = count - first.size();
    return said(predicate, first) + (others > 0 ? "; and " + others + " more" : "");
  }

  /** {@code How many were killed? Not disputed: the ministry said the death toll was 144}. */
  static String of(String predicate, QuestionState state, List<Side> held, long count) {
    return switch (state) {
      case OPEN -> ofAnswers(predicate, held, count);
      case RESOLVED -> undisputed(predicate, "Not disputed", held, count);
      case DISMISSED -> undisputed(predicate, "Dismissed by the desk", held, count);
    };
  }

  private static String undisputed(String predicate, String how, List<Side> held, long count) {
    return "%s %s: %s"
        .formatted(QuestionWords.of(predicate), how, firstSaid(predicate, held, count));
  }

  /** Those who are listed first, and how many there are beside them. */
  private static String speakers(Side side) {
    return NameWords.of(
        side.holders().stream().map(holder -> holder.speaker().name()).toList(),
        side.holderCount(),
        NAMES);
  }
}
