package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.words.NameWords;
import io.foreknown.domain.words.PositionPhrase;
import java.util.List;
import java.util.stream.Collectors;

/** A contradiction in one sentence, in words of our own: no quotation marks. */
final class Headline {
  private static final int NAMES = 2;

  private Headline() {}

  /** {@code US officials said the warning named the site; Sergei Naryshkin said it was general}. */
  static String of(Predicate predicate, List<Side> sides) {
    return sides.stream()
        .map(side -> speakers(side) + " said " + PositionPhrase.of(predicate.name(), side.stance()))
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

  /** Those who are listed first, and how many there are beside them. */
  private static String speakers(Side side) {
    return NameWords.of(
        side.holders().stream().map(holder -> holder.speaker().name()).toList(),
        side.holderCount(),
        NAMES);
  }
}
