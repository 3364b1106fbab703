package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads an actor whose first or last word is known. */
final class ActorReader {
  private final ActorPhrases phrases;
  private final ActorNames names;

  ActorReader(ActorPhrases phrases, ActorNames names) {
    this.phrases = phrases;
    this.names = names;
  }

  /** Who is named by the words that end with this one; null when they name nobody. */
  @Nullable Actor endingAt(Sentence sentence, int last) {
    Integer from = phrases.start(sentence, last);
    return from == null ? null : names.of(sentence, from, last + 1);
  }

  /**
   * Who is named by the words that begin here, articles passed over; null when they name nobody.
   */
  @Nullable Actor beginningAt(Sentence sentence, int first) {
    int from = first;
    while (ActorWords.isArticle(sentence.word(from))) {
      from++;
    }
    int to = phrases.end(sentence, from);
    return to == from ? null : names.of(sentence, from, to);
  }

  /** The name that begins here, whatever it is a name of; null when none does. */
  @Nullable Actor nameAt(Sentence sentence, int from) {
    int to = Capitals.end(sentence, from);
    return to == from || ActorWords.isWeekday(sentence.word(from))
        ? null
        : names.whole(sentence, from, to, false);
  }

  /** The same actor, named with all words up to here, if its own words leave open who it is. */
  @Nullable Actor extended(Sentence sentence, @Nullable Actor actor, int to) {
    return actor == null || !actor.anonymous()
        ? actor
        : names.whole(sentence, actor.from(), to, true);
  }
}
