package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.mention.ActorFinder;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says what: the subject of a verb of saying, whom "according to" names, whose assertion it is;
 * a sentence that is all quotation goes on with the speaker before.
 */
final class Speakers {
  private static final Set<String> NOUNS =
      Set.of(
          "assertion",
          "assertions",
          "claim",
          "claims",
          "statement",
          "insistence",
          "suggestion",
          "accusation",
          "contention",
          "denial",
          "allegation");

  private final StoryText text;
  private final ActorFinder actors;
  private final Map<Integer, List<Attribution>> bySentence = new HashMap<>();

  /**
   * Somebody's words.
   *
   * @param verb the cue of saying; null for "according to" and for a sentence that goes on
   * @param at the place in the sentence by which the words are told from those of others
   */
  record Attribution(Actor speaker, @Nullable CueHit verb, int at) {}

  Speakers(StoryText text, ActorFinder actors, List<Marked> sentences) {
    this.text = text;
    this.actors = actors;
    Actor last = null;
    int paragraph = -1;
    for (Marked marked : sentences) {
      List<Attribution> found = found(marked, last);
      boolean near = marked.sentence().paragraph() - paragraph <= 1;
      if (found.isEmpty() && last != null && near && isAllQuoted(marked.sentence())) {
        found = List.of(new Attribution(last, null, 0));
      }
      bySentence.put(marked.sentence().index(), found);
      if (!found.isEmpty()) {
        last = found.get(found.size() - 1).speaker();
        paragraph = marked.sentence().paragraph();
      } else if (!near) {
        last = null;
      }
    }
  }

  private boolean isAllQuoted(Sentence sentence) {
    Range inner =
        new Range(
            sentence.at(0).range().to(),
            sentence.at(sentence.size() - 1).range().from() < sentence.at(0).range().to()
                ? sentence.at(0).range().to()
                : sentence.at(sentence.size() - 1).range().from());
    return text.isQuoted(inner);
  }

  private List<Attribution> found(Marked marked, @Nullable Actor last) {
    List<Attribution> found = new ArrayList<>();
    Sentence sentence = marked.sentence();
    for (CueHit verb : marked.of(CueKind.SAY)) {
      if (!text.isQuoted(verb.range()) && !sentence.word(verb.from() - 1).equals("to")) {
        Actor speaker =
            actors.before(
                sentence,
                verb.from(),
                found.isEmpty() ? last : found.get(found.size() - 1).speaker());
        if (speaker == null && isInverted(sentence, verb)) {
          speaker = actors.beginningAt(sentence, verb.to());
        }
        if (speaker == null && !found.isEmpty() && sentence.word(verb.from() - 1).equals("and")) {
          speaker = found.get(found.size() - 1).speaker();
        }
        if (speaker == null) {
          speaker = actors.withPhrase(sentence, verb.from());
        }
        if (speaker != null) {
          found.add(new Attribution(speaker, verb, verb.from()));
        }
      }
    }
    for (int at = 0; at + 2 < sentence.size(); at++) {
      if (isAccordingTo(sentence, at)) {
        Actor speaker = actors.beginningAt(sentence, at + 2);
        if (speaker != null) {
          found.add(new Attribution(speaker, null, at));
        }
      } else if (NOUNS.contains(sentence.word(at))
          && at >= 2
          && (sentence.word(at - 1).equals("’s") || sentence.word(at - 1).equals("'s"))) {
        Actor speaker = actors.endingAt(sentence, at - 2);
        if (speaker != null) {
          found.add(new Attribution(speaker, null, at));
        }
      }
    }
    return found;
  }

  private static boolean isAccordingTo(Sentence sentence, int at) {
    return (sentence.word(at).equals("according") && sentence.word(at + 1).equals("to"))
        || (sentence.word(at).equals("as") && sentence.word(at + 1).equals("per"));
  }

  /** A quotation, a comma, and the verb before its subject: said Putin. */
  private static boolean isInverted(Sentence sentence, CueHit verb) {
    String before = sentence.word(verb.from() - 1);
    return before.equals("\"")
        || before.equals("”")
        || before.equals(",")
        || before.equals("’")
        || before.equals("'");
  }

  /** All words of others in a sentence. */
  List<Attribution> in(Marked marked) {
    return bySentence.getOrDefault(marked.sentence().index(), List.of());
  }

  /** Whose words stand at this place: those of the nearest verb before, else of one behind. */
  @Nullable Attribution of(Marked marked, int at) {
    Attribution best = null;
    for (Attribution each : in(marked)) {
      boolean noun = each.verb() == null;
      if (each.at() <= at || (best == null && (noun || isBehind(marked, each, at)))) {
        best = each.at() <= at || best == null ? each : best;
      }
    }
    return best;
  }

  /** "..., police said": the verb stands behind what was said, at the end or before a comma. */
  private static boolean isBehind(Marked marked, Attribution each, int at) {
    String before = marked.sentence().word(each.speaker().from() - 1);
    String article = marked.sentence().word(each.speaker().from() - 2);
    CueHit verb = each.verb();
    boolean inverted = verb != null && isInverted(marked.sentence(), verb);
    boolean leads = verb == null || marked.sentence().word(verb.to()).equals("that");
    return each.at() > at
        && !leads
        && (inverted
            || Set.of(",", "\"", "”", "’").contains(before)
            || Set.of(",", "\"", "”").contains(article));
  }

  /** Who spoke last before a sentence; null when nobody did close before it. */
  @Nullable Actor before(Marked marked) {
    for (int i = marked.sentence().index() - 1;
        i >= Math.max(0, marked.sentence().index() - 2);
        i--) {
      List<Attribution> there = bySentence.getOrDefault(i, List.of());
      if (!there.isEmpty()) {
        return there.get(there.size() - 1).speaker();
      }
    }
    return null;
  }
}
