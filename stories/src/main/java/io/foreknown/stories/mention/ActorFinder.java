package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Party;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts: the subject before a verb, who is named behind one. An actor is a name, or a
 * description by a word for who may speak, such as "officials"; nothing else is taken for one.
 */
public final class ActorFinder {
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

  /** "No group has claimed responsibility" has no speaker. */
  private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** Tokens of a phrase between a subject and its verb, and of the subject's last word. */
  private static final int PHRASE = 7;

  private static final Set<String> PHRASES = Set.of("on", "in", "near", "along", "at", "from");

  /** Words that may describe a noun behind an article. */
  private static final int COMPOUND = 4;

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

  private final PartyNamer namer;
  private final RoleWords roles;
  private final People people;
  private final String story;
  private final Set<String> single;

  /** For one story. */
  public ActorFinder(PartyNamer namer, RoleWords roles, String story, List<Sentence> sentences) {
    this.namer = namer;
    this.roles = roles;
    this.story = story;
    this.people = new People(story, sentences, roles);
    this.single = SingleNames.of(sentences);
  }

  /**
   * The subject of the verb at this place.
   *
   * @param last who spoke last, for whom a pronoun may stand; null for nobody
   */
  public @Nullable Actor before(Sentence sentence, int verb, @Nullable Actor last) {
    int at = verb - 1;
    while (at >= 0 && isPassedOver(sentence, at)) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    String word = sentence.word(at);
    if (PRONOUNS.contains(word)) {
      return word.equals("it") || (word.equals("they") && !isGroup(last)) || last == null
          ? null
          : new Actor(last.party(), last.range(), at, at + 1, last.anonymous());
    }
    if (word.equals("who") || word.equals("which") || word.equals("that")) {
      return named(
          sentence, endingAt(sentence, sentence.word(at - 1).equals(",") ? at - 2 : at - 1));
    }
    return word.equals(",") || word.equals(")") || word.equals("—") || word.equals("–")
        ? beforeApposition(sentence, at)
        : endingAt(sentence, at);
  }

  /** The same, named with the words up to here. */
  private @Nullable Actor extended(Sentence sentence, @Nullable Actor actor, int to) {
    if (actor == null || !actor.anonymous()) {
      return actor;
    }
    Range range = sentence.range(actor.from(), to);
    return new Actor(namer.party(range.of(story)), range, actor.from(), to, true);
  }

  /** "Residents on the south side said": the subject before a phrase that says where it is. */
  public @Nullable Actor withPhrase(Sentence sentence, int verb) {
    for (int end = verb - 2; end >= Math.max(0, verb - PHRASE); end--) {
      if (PHRASES.contains(sentence.word(end + 1)) && isNoun(sentence, end)) {
        return extended(sentence, endingAt(sentence, end), verb);
      }
      if (!isDescription(sentence, end + 1)
          && !PHRASES.contains(sentence.word(end + 1))
          && !ARTICLES.contains(sentence.word(end + 1))) {
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
      if (!isNoun(sentence, end + 1)) {
        actor =
            PRONOUNS.contains(sentence.word(end))
                ? before(sentence, end + 1, last)
                : endingAt(sentence, end);
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
    return roles.contains(
        text.substring(text.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isPassedOver(Sentence sentence, int at) {
    String word = sentence.word(at);
    return PASSED_OVER.contains(word)
        || WEEKDAYS.contains(word)
        || (word.equals("on") && WEEKDAYS.contains(sentence.word(at + 1)));
  }

  /** "Sergei Naryshkin, the head of the service, stated": the first name before a comma. */
  private @Nullable Actor beforeApposition(Sentence sentence, int comma) {
    for (int at = 1; at < comma; at++) {
      if (sentence.word(at).equals(",")
          || sentence.word(at).equals("(")
          || sentence.word(at).equals("—")) {
        Actor actor = endingAt(sentence, at - 1);
        Actor name =
            actor != null && isRole(sentence, actor) ? endingAt(sentence, comma - 1) : null;
        if (actor != null) {
          return name == null || isOnlyRole(sentence, name) ? actor : name;
        }
      }
    }
    return null;
  }

  /** "An engineer" in "an engineer, Dana Whitlock, warned". */
  private static boolean isOnlyRole(Sentence sentence, Actor actor) {
    return Character.isLowerCase(sentence.at(actor.from()).text().charAt(0))
        && Character.isLowerCase(sentence.at(actor.to() - 1).text().charAt(0));
  }

  /** "The mayor of Brightwater" in "the mayor of Brightwater, Neil Osgood, says". */
  private boolean isRole(Sentence sentence, Actor actor) {
    return isOnlyRole(sentence, actor)
        || (Character.isLowerCase(sentence.at(actor.from()).text().charAt(0))
            && roles.contains(sentence.word(actor.from())));
  }

  /** "The Army of the Dunes, a faction that has denied": the name before the comma. */
  private @Nullable Actor named(Sentence sentence, @Nullable Actor actor) {
    boolean described =
        actor != null
            && Set.of("a", "an").contains(sentence.word(actor.from() - 1))
            && sentence.word(actor.from() - 2).equals(",");
    Actor name = described && actor != null ? endingAt(sentence, actor.from() - 3) : null;
    return name == null ? actor : name;
  }

  /** Who is named by the words that end with this one; null when they name nobody. */
  public @Nullable Actor endingAt(Sentence sentence, int last) {
    if (last < 0 || !isNoun(sentence, last)) {
      return null;
    }
    int from = chunkStart(sentence, last);
    while (from >= 2 && isConnected(sentence, from)) {
      int head =
          sentence.word(from - 1).equals("the") || ARTICLES.contains(sentence.word(from - 1))
              ? from - 3
              : from - 2;
      if (head < 0 || !isNoun(sentence, head)) {
        return null;
      }
      from = chunkStart(sentence, head);
    }
    return from > 0 && isPreposition(sentence, from) ? null : actor(sentence, from, last + 1);
  }

  private boolean isNoun(Sentence sentence, int at) {
    return !NO_ACTOR.contains(sentence.word(at))
        && !WEEKDAYS.contains(sentence.word(at))
        && (sentence.at(at).isCapital() || roles.contains(sentence.word(at)));
  }

  /** To the left over names, words for roles and what describes them. */
  private int chunkStart(Sentence sentence, int last) {
    int from = last;
    while (from > 0 && (belongs(sentence, from - 1, from) || isCompound(sentence, from - 1))) {
      from--;
    }
    while (from < last
        && (ARTICLES.contains(sentence.word(from))
            || NO_ACTOR.contains(sentence.word(from))
            || !sentence.at(from).isWord())) {
      from++;
    }
    return from;
  }

  /** "The wildfire service": what stands between an article and a noun describes it. */
  private boolean isCompound(Sentence sentence, int last) {
    for (int at = last; at > 0 && at > last - COMPOUND; at--) {
      boolean determined =
          ARTICLES.contains(sentence.word(at - 1))
              || sentence.word(at - 1).equals("’s")
              || sentence.word(at - 1).equals("'s");
      if (determined && isDescription(sentence, at)) {
        return true;
      }
      if (!isDescription(sentence, at)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isDescription(Sentence sentence, int at) {
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
        || (!NO_ACTOR.contains(word)
            && ((sentence.at(at).isCapital() && sentence.at(at).isWord())
                || roles.contains(word)
                || roles.isDescribing(word)));
  }

  private static boolean isConnected(Sentence sentence, int from) {
    String before = sentence.word(from - 1);
    return CONNECTING.contains(before)
        || (ARTICLES.contains(before) && CONNECTING.contains(sentence.word(from - 2)));
  }

  private static boolean isPreposition(Sentence sentence, int from) {
    String before = sentence.word(from - 1);
    String word = ARTICLES.contains(before) ? sentence.word(from - 2) : before;
    return roles().contains(word);
  }

  private static Set<String> roles() {
    return Set.of(
        "by", "to", "against", "about", "into", "than", "on", "near", "over", "under", "of", "in",
        "at");
  }

  /**
   * Who is named by the words that begin here, articles passed over; null when they name nobody.
   */
  public @Nullable Actor beginningAt(Sentence sentence, int first) {
    int from = first;
    while (ARTICLES.contains(sentence.word(from))) {
      from++;
    }
    int to = from;
    while (to < sentence.size() && reaches(sentence, to, from)) {
      to++;
    }
    while (to > from && !isNoun(sentence, to - 1)) {
      to--;
    }
    return to == from ? null : actor(sentence, from, to);
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
        || (!NO_ACTOR.contains(word)
            && !WEEKDAYS.contains(word)
            && ((sentence.at(at).isCapital() && sentence.at(at).isWord())
                || roles.contains(word)
                || roles.isDescribing(word)));
  }

  /** The name that begins here, whatever it is a name of; null when none does. */
  public @Nullable Actor nameAt(Sentence sentence, int from) {
    int to = Capitals.end(sentence, from);
    if (to == from || WEEKDAYS.contains(sentence.word(from))) {
      return null;
    }
    Range range = sentence.range(from, to);
    return new Actor(namer.party(range.of(story)), range, from, to, false);
  }

  private @Nullable Actor actor(Sentence sentence, int from, int to) {
    if (NOBODY.contains(sentence.word(from)) || NOBODY.contains(sentence.word(from - 1))) {
      return null;
    }
    Range range = sentence.range(from, to);
    String text = range.of(story);
    Party known = namer.known(PartyNamer.bare(text));
    if (known != null) {
      return new Actor(known, range, from, to, false);
    }
    int and = and(sentence, from, to);
    if (and > from && sentence.word(and + 1).equals("other")) {
      return actor(sentence, from, and);
    }
    boolean role = hasRole(sentence, from, to);
    int named = People.afterTitles(sentence, from, to);
    Range full = to - named == 1 || named > from ? people.named(sentence.word(to - 1)) : null;
    if (full != null && !roles.contains(sentence.word(to - 1))) {
      return new Actor(namer.party(full.of(story)), range, from, to, false);
    }
    boolean state = namer.government(text) != null;
    boolean alone = to - from == 1 && single.contains(sentence.at(from).text());
    if (!role && !state && !alone && !isName(sentence, from, to)) {
      return null;
    }
    boolean personal =
        Character.isUpperCase(sentence.at(to - 1).text().charAt(0))
            && (to - named >= 2 || named > from)
            && !roles.contains(sentence.word(to - 1));
    Range of = personal && named > from ? sentence.range(named, to) : range;
    return new Actor(
        namer.party(of.of(story)),
        range,
        from,
        to,
        role && !personal && roles.isAnonymous(sentence.word(to - 1)));
  }

  private static int and(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.word(at).equals("and")) {
        return at;
      }
    }
    return -1;
  }

  private boolean hasRole(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (roles.contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** Two capitalised words or more, or an acronym. */
  private static boolean isName(Sentence sentence, int from, int to) {
    String only = sentence.at(from).text();
    boolean acronym =
        to - from == 1
            && only.length() >= 2
            && only.length() <= 6
            && only.equals(only.toUpperCase(java.util.Locale.ROOT))
            && States.shipped().of(only) == null;
    int capitals = 0;
    for (int at = from; at < to; at++) {
      capitals += sentence.at(at).isCapital() ? 1 : 0;
    }
    return acronym
        || (capitals >= 2 && States.shipped().ofAdjective(sentence.at(to - 1).text()) == null);
  }
}
