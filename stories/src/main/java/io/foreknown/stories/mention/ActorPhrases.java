package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Where the words of an actor begin and end, from one of its ends. */
final class ActorPhrases {
  /** Words that may describe a noun behind an article. */
  private static final int COMPOUND = 4;

  private final ActorWords words;
  private final RoleWords roles;

  ActorPhrases(ActorWords words, RoleWords roles) {
    this.words = words;
    this.roles = roles;
  }

  /** The first token of the actor that ends with this one; null when none does. */
  @Nullable Integer start(Sentence sentence, int last) {
    if (last < 0 || !words.isNoun(sentence, last)) {
      return null;
    }
    int from = chunkStart(sentence, last);
    while (from >= 2 && isConnected(sentence, from)) {
      int head = ActorWords.isArticle(sentence.word(from - 1)) ? from - 3 : from - 2;
      if (head < 0 || !words.isNoun(sentence, head)) {
        return null;
      }
      from = chunkStart(sentence, head);
    }
    return from > 0 && isPreposition(sentence, from) ? null : Integer.valueOf(from);
  }

  /** Behind the last token of the actor that begins with this one; the same when none does. */
  int end(Sentence sentence, int from) {
    int to = from;
    while (to < sentence.size() && reaches(sentence, to, from)) {
      to++;
    }
    while (to > from && !words.isNoun(sentence, to - 1)) {
      to--;
    }
    return to;
  }

  /** To the left over names, words for roles and what describes them. */
  private int chunkStart(Sentence sentence, int last) {
    int from = last;
    while (from > 0 && (belongs(sentence, from - 1, from) || isCompound(sentence, from - 1))) {
      from--;
    }
    while (from < last
        && (ActorWords.isArticle(sentence.word(from))
            || ActorWords.isNoActor(sentence.word(from))
            || !sentence.at(from).isWord())) {
      from++;
    }
    return from;
  }

  /** "The wildfire service": what stands between an article and a noun describes it. */
  private boolean isCompound(Sentence sentence, int last) {
    for (int at = last; at > 0 && at > last - COMPOUND; at--) {
      boolean determined =
          ActorWords.isArticle(sentence.word(at - 1))
              || sentence.word(at - 1).equals("’s")
              || sentence.word(at - 1).equals("'s");
      if (determined && ActorWords.isDescription(sentence, at)) {
        return true;
      }
      if (!ActorWords.isDescription(sentence, at)) {
        return false;
      }
    }
    return false;
  }

  private boolean belongs(Sentence sentence, int at, int next) {
    String word = sentence.word(at);
    if (word.equals("’s")
        || word.equals("'s")
        || (word.equals("of")
            && sentence.at(next).isCapital()
            && at > 0
            && sentence.at(at - 1).isCapital())) {
      return true;
    }
    if (word.equals("and")) {
      return at > 0
          && sentence.at(at - 1).isCapital()
          && (sentence.at(next).isCapital() || sentence.word(next).equals("other"));
    }
    if (word.equals("other")) {
      return at > 0 && sentence.word(at - 1).equals("and");
    }
    if (word.equals(")")) {
      return at >= 3 && sentence.word(at - 2).equals("(");
    }
    if (word.equals("(")) {
      return sentence.word(at + 2).equals(")");
    }
    if (word.equals("the")
        && at > 0
        && (sentence.word(at - 1).equals("of") || sentence.word(at - 1).equals("for"))) {
      return false;
    }
    boolean title = word.equals(".") && at > 0 && sentence.at(at - 1).isCapital();
    return title
        || (!ActorWords.isNoActor(word)
            && ((sentence.at(at).isCapital() && sentence.at(at).isWord())
                || roles.contains(word)
                || roles.isDescribing(word)));
  }

  private static boolean isConnected(Sentence sentence, int from) {
    String before = sentence.word(from - 1);
    return ActorWords.isConnecting(before)
        || (ActorWords.isArticle(before) && ActorWords.isConnecting(sentence.word(from - 2)));
  }

  private static boolean isPreposition(Sentence sentence, int from) {
    String before = sentence.word(from - 1);
    String word = ActorWords.isArticle(before) ? sentence.word(from - 2) : before;
    return ActorWords.isPreposition(word);
  }

  private boolean reaches(Sentence sentence, int at, int from) {
    String word = sentence.word(at);
    if (word.equals("’s") || word.equals("'s")) {
      return true;
    }
    boolean joins = at > from && (word.equals("of") || word.equals("for"));
    boolean article =
        at > from
            && word.equals("the")
            && (sentence.word(at - 1).equals("of") || sentence.word(at - 1).equals("for"));
    boolean joined =
        at > from
            && word.equals("and")
            && sentence.at(at - 1).isCapital()
            && at + 1 < sentence.size()
            && sentence.at(at + 1).isCapital();
    boolean title = at > from && word.equals(".") && Capitals.end(sentence, from) > at;
    return joins
        || article
        || joined
        || title
        || (!ActorWords.isNoActor(word)
            && !ActorWords.isWeekday(word)
            && ((sentence.at(at).isCapital() && sentence.at(at).isWord())
                || roles.contains(word)
                || roles.isDescribing(word)));
  }
}
