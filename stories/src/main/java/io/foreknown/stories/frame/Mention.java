package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.time.TimeHit;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a warning, an incident or a position in one sentence.
 *
 * @param sentence its number in the story
 * @param pending a time that hangs on another event of the story; null when there is none
 * @param reference that event
 * @param length how long a warning holds, from when it was given; null when nothing was said of it
 * @param certainty whether it can be a proposal by itself, or only adds to another mention
 */
public record Mention(
    Draft draft,
    int sentence,
    @Nullable TimeHit pending,
    Reference reference,
    @Nullable TimeHit length,
    Certainty certainty) {
  /** What a mention is good for. */
  public enum Certainty {
    /** It says that something was so. */
    STRONG,
    /** It speaks of something as known; it counts only with a place and a time. */
    WEAK,
    /** It only adds to what was mentioned before. */
    ADDING,
    /** It speaks again of what was told, which stays where that says that it was. */
    AGAIN,
    /** It recalls something old. */
    RECALLED
  }

  /** A mention without a time that hangs on another. */
  public static Mention of(Draft draft, int sentence, Certainty certainty) {
    return new Mention(draft, sentence, null, Reference.NONE, null, certainty);
  }

  /** The same with another draft. */
  public Mention with(Draft other) {
    return new Mention(other, sentence, pending, reference, length, certainty);
  }

  /** The same, whose time is known. */
  public Mention resolved(Draft other) {
    return new Mention(other, sentence, null, Reference.NONE, length, certainty);
  }

  /** The field that holds its time. */
  public Path timePath() {
    return timePath(draft.type());
  }

  static Path timePath(ClaimType type) {
    return switch (type) {
      case WARNING -> Path.ISSUED;
      case INCIDENT -> Path.BEGAN;
      case STATEMENT -> Path.SAID;
      case DECISION -> throw new IllegalArgumentException("no story reports a decision");
    };
  }
}
