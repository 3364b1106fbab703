package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Party;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the words of an actor name. */
final class ActorNames {
  /** "No group has claimed responsibility" has no speaker. */
  private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");

  private final PartyNamer namer;
  private final RoleWords roles;
  private final People people;
  private final String story;
  private final Set<String> single;

  ActorNames(PartyNamer namer, RoleWords roles, String story, List<Sentence> sentences) {
    this.namer = namer;
    this.roles = roles;
    this.story = story;
    this.people = new People(story, sentences, roles);
    this.single = SingleNames.of(sentences);
  }

  /** Who is named from one token to another; null when nobody is. */
  @Nullable Actor of(Sentence sentence, int from, int to) {
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
      return of(sentence, from, and);
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

  /** Whoever is named by all of these words, whatever else they say. */
  Actor whole(Sentence sentence, int from, int to, boolean anonymous) {
    Range range = sentence.range(from, to);
    return new Actor(namer.party(range.of(story)), range, from, to, anonymous);
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
            && only.equals(only.toUpperCase(Locale.ROOT))
            && States.shipped().of(only) == null;
    int capitals = 0;
    for (int at = from; at < to; at++) {
      capitals += sentence.at(at).isCapital() ? 1 : 0;
    }
    return acronym
        || (capitals >= 2 && States.shipped().ofAdjective(sentence.at(to - 1).text()) == null);
  }
}
