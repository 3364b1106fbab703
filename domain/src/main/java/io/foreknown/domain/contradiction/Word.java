package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Party;
import java.util.Comparator;

/**
 * What one speaker holds on one question, by one claim. What is asked of it again and again is kept
 * beside it.
 *
 * @param key of the stance
 * @param figure of the stance
 * @param holder the speaker as a contradiction lists him
 */
record Word(Held held, Party speaker, String key, Figure figure, Holder holder) {
  /** The order in which one speaker spoke: the greatest is the newest. */
  static final Comparator<Word> SPOKEN =
      Comparator.comparing((Word word) -> word.speech().said().to())
          .thenComparing(word -> word.speech().publishedAt())
          .thenComparing(word -> word.speech().claim());

  Word(Held held, Party speaker) {
    this(
        held,
        speaker,
        held.stance().key(),
        Figure.of(held.stance()),
        Holder.of(speaker, held.speech()));
  }

  Speech speech() {
    return held.speech();
  }

  /** When it became known. */
  Turn turn() {
    return new Turn(speech().publishedAt(), speech().claim());
  }

  /** Whether it certainly came later than another one of the same speaker. */
  boolean isNewerThan(Word other) {
    return speech().said().to().isAfter(other.speech().said().to())
        || speech().publishedAt().isAfter(other.speech().publishedAt());
  }
}
