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

  /** Tokens behind a word for what happened within which "by" names who did it. */
  private static final int BEHIND = 9;

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
        return group(at + 1, Math.min(sentence.size(), at + 1 + BEHIND));
      }
    }
    boolean passive =
        Set.of("was", "were", "been", "being", "be").contains(sentence.word(trigger.from() - 1));
    return passive || !trigger.is(CueKind.HAPPENED)
        ? null
        : group(marked.clauses().start(trigger.from()), trigger.from());
  }

  /** The first name of a group among the tokens, unless they are of those who respond. */
  private @Nullable Actor group(int from, int to) {
    Sentence sentence = marked.sentence();
    for (int at = from; at < to; at++) {
      if (RESPONDING.contains(sentence.word(at))) {
        return null;
      }
      if (sentence.at(at).isCapital()) {
        Actor named = context.actors().nameAt(sentence, at);
        if (named != null && isGroup(named)) {
          return named;
        }
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
    return false;
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
