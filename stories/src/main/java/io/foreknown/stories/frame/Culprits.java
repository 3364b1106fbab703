package io.foreknown.stories.frame;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who did it, where a sentence names a group: as the subject of what happened, or behind "by". */
final class Culprits {
  /** Those who respond, and are no attackers though they storm buildings. */
  private static final Set<String> RESPONDING =
      Set.of(
          "police",
          "army",
          "troops",
          "soldiers",
          "forces",
          "force",
          "security",
          "officers",
          "authorities",
          "government",
          "officials",
          "military",
          "navy",
          "firefighters",
          "rescuers",
          "guards",
          "president",
          "minister",
          "battalion",
          "court",
          "spokesman",
          "spokeswoman",
          "spokesperson");

  /** What groups call themselves. */
  private static final Set<String> GROUP =
      Set.of(
          "front",
          "movement",
          "liberation",
          "brigades",
          "brigade",
          "path",
          "revolutionary",
          "commando",
          "commandos",
          "cartel",
          "resistance",
          "jihad",
          "caliphate",
          "column",
          "command",
          "patriotic",
          "organization",
          "organisation",
          "faction");

  /** Those who fight for a group. */
  static final Set<String> FIGHTERS =
      Set.of(
          "guerrillas",
          "rebels",
          "militants",
          "terrorists",
          "fighters",
          "gunmen",
          "insurgents",
          "commandos",
          "subversives",
          "militia",
          "guerrilla",
          "rebel",
          "terrorist",
          "militant");

  /** Before "of" and the group that they belong to. */
  private static final Set<String> MEMBERS =
      Set.of("members", "guerrillas", "rebels", "militants", "fighters", "gunmen", "commandos");

  /** Letters of an acronym that names a group. */
  private static final int SHORTEST = 3;

  /** Tokens behind a word for what happened within which "by" names who did it. */
  private static final int BEHIND = 12;

  /** Words of a group's name. */
  private static final int NAME = 6;

  private final Context context;
  private final Marked marked;

  Culprits(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
  }

  /** Null when nobody is named. */
  @Nullable Field of(CueHit trigger) {
    Actor actor = actor(trigger);
    return actor == null
        ? null
        : Field.said(
            new Value.OfPerpetrators(new Perpetrators(List.of(actor.party()), false)),
            actor.range());
  }

  private @Nullable Actor actor(CueHit trigger) {
    Sentence sentence = marked.sentence();
    int end = Math.min(sentence.size(), trigger.to() + BEHIND);
    for (int at = Math.max(0, trigger.to() - 1); at < end; at++) {
      if (sentence.word(at).equals("by")
          || (sentence.word(at).equals("to") && sentence.word(at - 1).equals("attributed"))) {
        Actor group = group(at + 1, Math.min(sentence.size(), at + 1 + BEHIND));
        return group == null && at == trigger.to() ? force(at + 1) : group;
      }
    }
    boolean passive =
        Set.of("was", "were", "been", "being", "be").contains(sentence.word(trigger.from() - 1));
    if (passive || !trigger.is(CueKind.HAPPENED)) {
      return passive ? null : describing(trigger);
    }
    int start = marked.clauses().start(trigger.from());
    Actor subject = group(start, trigger.from());
    return subject == null && isRelative(start, trigger.from())
        ? group(Math.max(0, start - BEHIND), start)
        : subject;
  }

  /** "Bombed by the Air Force": who else is named right behind "by". */
  private @Nullable Actor force(int at) {
    int from = marked.sentence().word(at).equals("the") ? at + 1 : at;
    Actor named =
        from < marked.sentence().size() && marked.sentence().at(from).isCapital()
            ? context.actors().nameAt(marked.sentence(), from)
            : null;
    return named != null && RESPONDING.contains(marked.sentence().word(named.to() - 1))
        ? named
        : null;
  }

  /** "A Shining Path attack": the name right before the noun. */
  private @Nullable Actor describing(CueHit noun) {
    for (int at = Math.max(0, noun.from() - NAME); at < noun.from(); at++) {
      Actor named =
          marked.sentence().at(at).isCapital()
              ? context.actors().nameAt(marked.sentence(), at)
              : null;
      if (named != null && named.to() == noun.from() && isGroup(named)) {
        return named;
      }
    }
    return null;
  }

  /** "The Front, which kidnapped a judge": who is named before. */
  private boolean isRelative(int from, int to) {
    for (int at = from; at < to; at++) {
      if (Set.of("who", "which").contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return Set.of("who", "which").contains(marked.sentence().word(from - 1));
  }

  /** The first name of a group among the tokens, unless they are of those who respond. */
  private @Nullable Actor group(int from, int to) {
    Sentence sentence = marked.sentence();
    for (int at = from; at < to; at++) {
      boolean article = sentence.word(at).equals("the");
      if (article || (sentence.word(at + 1).equals("of") && MEMBERS.contains(sentence.word(at)))) {
        continue; // "Members of the Front" are of the Front.
      }
      Actor named = sentence.at(at).isCapital() ? context.actors().nameAt(sentence, at) : null;
      if (named != null && isGroup(named)) {
        return named;
      }
      if (RESPONDING.contains(sentence.word(at))) {
        return null;
      }
      if (sentence.at(at).isCapital()) {
        at = named == null ? at : Math.max(at, named.to() - 1);
      }
    }
    return null;
  }

  /** By a word of terror in its name, or one that groups call themselves by. */
  private boolean isGroup(Actor actor) {
    if (marked.has(CueKind.TERROR, actor.from(), actor.to())) {
      return true;
    }
    for (int at = actor.from(); at < actor.to(); at++) {
      if (GROUP.contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return isAcronym(actor)
        && (hasFighters(actor) || context.isOfFighters(marked.sentence().at(actor.from()).text()));
  }

  private boolean isAcronym(Actor actor) {
    String text = marked.sentence().at(actor.from()).text();
    return actor.to() - actor.from() == 1
        && text.length() >= SHORTEST
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** "MRTA guerrillas", "guerrillas of the MRTA". */
  private boolean hasFighters(Actor actor) {
    Sentence sentence = marked.sentence();
    int before =
        sentence.word(actor.from() - 1).equals("the") ? actor.from() - 2 : actor.from() - 1;
    return FIGHTERS.contains(sentence.word(actor.to()))
        || (sentence.word(before).equals("of") && FIGHTERS.contains(sentence.word(before - 1)));
  }

  /** The groups that a warning names as the danger. */
  List<Party> suspects(int from, int to) {
    List<Party> found = new ArrayList<>();
    for (CueHit cue : marked.of(CueKind.TERROR)) {
      if (cue.from() >= from
          && cue.to() <= to
          && Character.isUpperCase(marked.sentence().at(cue.from()).text().charAt(0))) {
        Party party = context.namer().known(cue.range().of(context.text().text()));
        if (party != null && !found.contains(party)) {
          found.add(party);
        }
      }
    }
    return found;
  }
}
