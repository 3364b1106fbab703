package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts: the subject before a verb, who is named behind one. An actor is a name, or a
 * description by a word for who may speak, such as "officials"; nothing else is taken for one.
 */
public final class ActorFinder {
  /** Tokens of a phrase between a subject and its verb, and of the subject's last word. */
  private static final int PHRASE = 7;

  private static final Set<String> PHRASES = Set.of("on", "in", "near", "along", "at", "from");

  private final RoleWords roles;
  private final String story;
  private final ActorWords words;
  private final ActorReader reader;
  private final Appositions appositions;

  /** For one story. */
  public ActorFinder(PartyNamer namer, RoleWords roles, String story, List<Sentence> sentences) {
    this.roles = roles;
    this.story = story;
    this.words = new ActorWords(roles);
    this.reader =
        new ActorReader(
            new ActorPhrases(words, roles), new ActorNames(namer, roles, story, sentences));
    this.appositions = new Appositions(reader, roles);
  }

  /**
   * The subject of the verb at this place.
   *
   * @param last who spoke last, for whom a pronoun may stand; null for nobody
   */
  public @Nullable Actor before(Sentence sentence, int verb, @Nullable Actor last) {
    int at = verb - 1;
    while (at >= 0 && ActorWords.isPassedOver(sentence, at)) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    String word = sentence.word(at);
    if (ActorWords.isPronoun(word)) {
      return word.equals("it") || (word.equals("they") && !isGroup(last)) || last == null
          ? null
          : new Actor(last.party(), last.range(), at, at + 1, last.anonymous());
    }
    if (word.equals("who") || word.equals("which") || word.equals("that")) {
      return appositions.named(
          sentence, reader.endingAt(sentence, sentence.word(at - 1).equals(",") ? at - 2 : at - 1));
    }
    return word.equals(",") || word.equals(")") || word.equals("—") || word.equals("–")
        ? appositions.before(sentence, at)
        : reader.endingAt(sentence, at);
  }

  /** "Residents on the south side said": the subject before a phrase that says where it is. */
  public @Nullable Actor withPhrase(Sentence sentence, int verb) {
    for (int end = verb - 2; end >= Math.max(0, verb - PHRASE); end--) {
      if (PHRASES.contains(sentence.word(end + 1)) && words.isNoun(sentence, end)) {
        return reader.extended(sentence, reader.endingAt(sentence, end), verb);
      }
      if (!ActorWords.isDescription(sentence, end + 1)
          && !PHRASES.contains(sentence.word(end + 1))
          && !ActorWords.isArticle(sentence.word(end + 1))) {
        return null;
      }
    }
    return null;
  }

  /**
   * The subject of what is said at this place, although other words stand between: the nearest
   * actor before it in its clause.
   *
   * @param start the first token of the clause
   */
  public @Nullable Actor subject(Sentence sentence, int at, int start, @Nullable Actor last) {
    Actor actor = before(sentence, at, last);
    for (int end = at - 2; actor == null && end >= start; end--) {
      if (!words.isNoun(sentence, end + 1)) {
        actor =
            ActorWords.isPronoun(sentence.word(end))
                ? before(sentence, end + 1, last)
                : reader.endingAt(sentence, end);
      }
    }
    return actor;
  }

  /** "They" are no single person. */
  private boolean isGroup(@Nullable Actor last) {
    if (last == null) {
      return false;
    }
    String text = last.range().of(story);
    return roles.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /** Who is named by the words that end with this one; null when they name nobody. */
  public @Nullable Actor endingAt(Sentence sentence, int last) {
    return reader.endingAt(sentence, last);
  }

  /**
   * Who is named by the words that begin here, articles passed over; null when they name nobody.
   */
  public @Nullable Actor beginningAt(Sentence sentence, int first) {
    return reader.beginningAt(sentence, first);
  }

  /** The name that begins here, whatever it is a name of; null when none does. */
  public @Nullable Actor nameAt(Sentence sentence, int from) {
    return reader.nameAt(sentence, from);
  }
}
