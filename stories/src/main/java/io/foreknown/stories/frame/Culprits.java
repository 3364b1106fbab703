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
    for (int at = trigger.to(); at < Math.min(sentence.size(), trigger.to() + 8); at++) {
      if (sentence.word(at).equals("by")) {
        return group(context.actors().beginningAt(sentence, at + 1));
      }
    }
    boolean passive =
        Set.of("was", "were", "been", "being", "be").contains(sentence.word(trigger.from() - 1));
    return passive || !trigger.is(CueKind.HAPPENED)
        ? null
        : group(context.actors().before(sentence, trigger.from(), null));
  }

  /** A named group that attacks, and nobody who responds. */
  private @Nullable Actor group(@Nullable Actor actor) {
    if (actor == null || actor.anonymous()) {
      return null;
    }
    boolean responds = false;
    for (int at = actor.from(); at < actor.to() && at < marked.sentence().size(); at++) {
      responds |= RESPONDING.contains(marked.sentence().word(at));
    }
    return !responds && marked.has(CueKind.TERROR, actor.from(), actor.to()) && named(actor)
        ? actor
        : null;
  }

  private boolean named(Actor actor) {
    return actor.range().of(context.text().text()).chars().anyMatch(Character::isUpperCase);
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
