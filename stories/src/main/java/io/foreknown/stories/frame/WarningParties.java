package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.text.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who warned whom, by the words around a verb of warning. */
final class WarningParties {
  private final Context context;
  private final Marked marked;
  private final Sentence sentence;

  WarningParties(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
    this.sentence = marked.sentence();
  }

  /** Whether the subject of the verb is who was warned: "was alerted". */
  boolean isPassive(CueHit warn) {
    return WarningWords.isBeing(sentence.word(warn.from() - 1))
        || WarningWords.isBeing(sentence.word(warn.from()));
  }

  /** Who does what the verb says, or has it done; null when nobody is named. */
  @Nullable Actor subject(CueHit warn) {
    return context
        .actors()
        .subject(
            sentence,
            warn.from(),
            marked.clauses().start(warn.from()),
            context.speakers().before(marked));
  }

  /**
   * Who warned; null when nobody is named.
   *
   * @param subject of the verb; null when it has none
   */
  @Nullable Actor issuer(CueHit warn, @Nullable Actor subject) {
    if (isPassive(warn)) {
      return by(warn.to());
    }
    return subject == null ? itself(warn) : subject;
  }

  /**
   * Who was warned; null when nobody is named.
   *
   * @param subject of the verb; null when it has none
   */
  @Nullable Actor recipient(CueHit warn, @Nullable Actor subject) {
    if (isPassive(warn)) {
      return subject;
    }
    int object = warn.from() + 1;
    while (Set.of("was", "were", "been", "warned", "alerted").contains(sentence.word(object))
        && object < warn.to()) {
      object++;
    }
    return told(warn, object);
  }

  /** "The inspectorate confirmed that it had warned": whoever says so of itself. */
  private @Nullable Actor itself(CueHit warn) {
    int at = warn.from() - 1;
    while (Set.of("had", "has", "have", "also", "already").contains(sentence.word(at))) {
      at--;
    }
    Speakers.Attribution said = context.speakers().of(marked, warn.from());
    return Set.of("it", "they").contains(sentence.word(at)) && said != null ? said.speaker() : null;
  }

  /** Who is told, between the words of the verb or behind it. */
  private @Nullable Actor told(CueHit warn, int object) {
    for (int at = object; at <= Math.min(sentence.size() - 1, warn.to() + 3); at++) {
      String word = sentence.word(at);
      boolean marker =
          word.equals("with") || (word.equals("to") && at + 1 < sentence.size() && isName(at + 1));
      if (at == object || marker) {
        Actor described = context.actors().beginningAt(sentence, marker ? at + 1 : at);
        Actor actor =
            described == null && at == object && at < sentence.size()
                ? context.actors().nameAt(sentence, at)
                : described;
        if (actor != null
            && !marked.has(CueKind.WARNING, actor.from(), actor.to())
            && !marked.has(CueKind.EVENT, actor.from(), actor.to())) {
          return actor;
        }
      }
    }
    return state(warn);
  }

  /** "With another adversary, Iran": a country close behind. */
  private @Nullable Actor state(CueHit warn) {
    for (int at = warn.to(); at < Math.min(sentence.size(), warn.to() + 5); at++) {
      if (sentence.at(at).isCapital()
          && context.namer().government(sentence.at(at).text()) != null) {
        return context.actors().beginningAt(sentence, at);
      }
      if (WarningWords.beginContent(sentence.word(at))
          && !sentence.word(at).equals("with")
          && !sentence.word(at).equals("to")) {
        return null;
      }
    }
    return null;
  }

  private boolean isName(int at) {
    int first = Set.of("the", "its", "a").contains(sentence.word(at)) ? at + 1 : at;
    return first < sentence.size()
        && (sentence.at(first).isCapital() || marked.has(CueKind.ROLE, first, first + 1));
  }

  private @Nullable Actor by(int from) {
    for (int at = from; at < sentence.size(); at++) {
      if (sentence.word(at).equals("by")) {
        return context.actors().beginningAt(sentence, at + 1);
      }
    }
    return null;
  }
}
