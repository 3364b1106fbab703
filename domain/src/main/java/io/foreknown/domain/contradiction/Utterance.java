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
record Utterance(Held held, Party speaker, String key, StanceFigure figure, Holder holder) {
  /** The order in which one speaker spoke: the greatest is the newest. */
  static final Comparator<Utterance> SPOKEN =
      Comparator.comparing((Utterance utterance) -> utterance.attribution().said().to())
          .thenComparing(utterance -> utterance.attribution().publishedAt())
          .thenComparing(utterance -> utterance.attribution().claim());

  Utterance(Held held, Party speaker) {
    this(
        held,
        speaker,
        held.stance().key(),
        StanceFigure.of(held.stance()),
        Holder.of(speaker, held.attribution()));
  }

  Attribution attribution() {
    return held.attribution();
  }

  /** When it became known. */
  ChangePoint changePoint() {
    return new ChangePoint(attribution().publishedAt(), attribution().claim());
  }

  /** Whether it certainly came later than another one of the same speaker. */
  boolean isNewerThan(Utterance other) {
    return attribution().said().to().isAfter(other.attribution().said().to())
        || attribution().publishedAt().isAfter(other.attribution().publishedAt());
  }
}
