package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Party;
import java.util.Comparator;

/** What one speaker holds on one question, by one claim. */
record Word(Held held, Party speaker) {
  /** The order in which one speaker spoke: the greatest is the newest. */
  static final Comparator<Word> SPOKEN =
      Comparator.comparing((Word word) -> word.speech().said().to())
          .thenComparing(word -> word.speech().publishedAt())
          .thenComparing(word -> word.speech().claim());

  Speech speech() {
    return held.speech();
  }

  String key() {
    return held.stance().key();
  }

  /** When it became known. */
  Turn turn() {
    return new Turn(speech().publishedAt(), speech().claim());
  }

  Holder holder() {
    return Holder.of(speaker, speech());
  }

  /** Whether it certainly came later than another one of the same speaker. */
  boolean isNewerThan(Word other) {
    return speech().said().to().isAfter(other.speech().said().to())
        || speech().publishedAt().isAfter(other.speech().publishedAt());
  }
}
