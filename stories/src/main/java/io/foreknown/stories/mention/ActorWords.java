package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.Set;

/** Which words may be part of an actor, stand around one, or are never one. */
final class ActorWords {
  private static final Set<String> PASSED_OVER =
      Set.of(
          "has",
          "have",
          "had",
          "was",
          "were",
          "is",
          "are",
          "be",
          "been",
          "also",
          "later",
          "earlier",
          "publicly",
          "previously",
          "repeatedly",
          "initially",
          "then",
          "immediately",
          "once",
          "again",
          "not",
          "never",
          "quickly",
          "since",
          "recently",
          "already",
          "privately",
          "himself",
          "herself",
          "itself",
          "themselves",
          "did",
          "does",
          "first",
          "now",
          "further",
          "separately",
          "officially",
          "quietly",
          "both",
          "all",
          "reportedly",
          "only",
          "formally",
          "angrily",
          "subsequently",
          "allegedly",
          "yesterday",
          "today",
          "tonight",
          "secretly",
          "twice",
          "largely");

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private static final Set<String> CONNECTING = Set.of("of", "for", "in", "at", "with", "from");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "one", "two", "some", "several", "many", "its", "their", "his", "her",
          "our", "three", "four", "other", "both", "most");

  /** What an actor is never the end of. */
  private static final Set<String> NO_ACTOR =
      Set.of(
          "they",
          "it",
          "he",
          "she",
          "who",
          "which",
          "that",
          "this",
          "there",
          "however",
          "previously",
          "domestically",
          "meanwhile",
          "but",
          "and",
          "on",
          "in",
          "after",
          "while",
          "despite",
          "twice",
          "since",
          "about",
          "against",
          "over",
          "before",
          "via",
          "amid",
          "under",
          "into",
          "although",
          "though",
          "i",
          "we",
          "you",
          "when",
          "where",
          "what",
          "as",
          "at",
          "according",
          "yesterday",
          "today",
          "tomorrow",
          "earlier",
          "later",
          "then",
          "if",
          "because",
          "so",
          "or");

  /** Before what an actor is no part of. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "by", "to", "against", "about", "into", "than", "on", "near", "over", "under", "of", "in",
          "at");

  private final RoleWords roles;

  ActorWords(RoleWords roles) {
    this.roles = roles;
  }

  boolean isNoun(Sentence sentence, int at) {
    return !NO_ACTOR.contains(sentence.word(at))
        && !WEEKDAYS.contains(sentence.word(at))
        && (sentence.at(at).isCapital() || roles.contains(sentence.word(at)));
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  /** Whether it stands before a noun and is no part of a name. */
  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word);
  }

  /** Whether no actor ends with it. */
  static boolean isNoActor(String word) {
    return NO_ACTOR.contains(word);
  }

  /** Whether it joins an actor to what it belongs to, as "of" does. */
  static boolean isConnecting(String word) {
    return CONNECTING.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  /** Whether it may stand between a subject and its verb. */
  static boolean isPassedOver(Sentence sentence, int at) {
    String word = sentence.word(at);
    return PASSED_OVER.contains(word)
        || WEEKDAYS.contains(word)
        || (word.equals("on") && WEEKDAYS.contains(sentence.word(at + 1)));
  }

  /** Whether it may describe the noun behind it. */
  static boolean isDescription(Sentence sentence, int at) {
    String word = sentence.word(at);
    boolean apostrophe = word.equals("'") || word.equals("’");
    return (apostrophe || sentence.at(at).isWord())
        && !sentence.at(at).isNumber()
        && !ARTICLES.contains(word)
        && !NO_ACTOR.contains(word)
        && !CONNECTING.contains(word)
        && !PASSED_OVER.contains(word)
        && !Set.of("by", "to", "into", "than", "near", "not", "no").contains(word);
  }
}
