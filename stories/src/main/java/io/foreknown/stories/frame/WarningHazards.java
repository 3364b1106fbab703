package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of what was warned, in these words or in those of the story. */
final class WarningHazards {
  private static final String TERRORISM = "security.terrorism";
  private static final String PUBLIC = "public";

  private final Context context;
  private final Marked marked;
  private final Sentence sentence;

  WarningHazards(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
    this.sentence = marked.sentence();
  }

  /** The hazard; null when nobody can say. */
  @Nullable Field of(CueHit warn, int content) {
    List<CueHit> feared =
        marked.cues().stream()
            .filter(cue -> cue.is(CueKind.EVENT) || cue.is(CueKind.HAPPENED))
            .toList();
    List<CueHit> inside =
        feared.stream().filter(cue -> cue.from() >= Math.min(warn.from(), content)).toList();
    String story = context.text().text();
    Field named =
        inside.isEmpty() ? null : Hazards.of(List.of(inside.get(0)), story, context.tone());
    if (named != null) {
      String word = ((Value.OfWord) named.value()).word();
      return word.startsWith(TERRORISM)
          ? new Field(new Value.OfWord(TERRORISM), named.range(), How.TEXT, null)
          : named;
    }
    CueHit terror =
        marked.of(CueKind.TERROR).stream()
            .filter(cue -> cue.from() >= content)
            .findFirst()
            .orElse(null);
    if (terror != null && !hasTarget(content)) {
      terror = null;
    }
    if (terror != null) {
      return Field.said(new Value.OfWord(TERRORISM), terror.range());
    }
    CueHit target = target(content);
    if (target != null && context.isOfTerror()) {
      return Field.said(new Value.OfWord(TERRORISM), target.range());
    }
    CueHit before =
        feared.stream()
            .filter(cue -> cue.is(CueKind.EVENT) && !cue.value().startsWith("security"))
            .findFirst()
            .orElse(null);
    if (before != null) {
      return Hazards.of(List.of(before), story, context.tone());
    }
    return isOfStory(warn, content) ? ofStory() : null;
  }

  /**
   * "A red warning", "information about the plot", "could give way": of what the story is about.
   */
  private boolean isOfStory(CueHit warn, int content) {
    boolean named =
        marked.has(CueKind.WARNING, warn.from(), Math.min(sentence.size(), warn.to() + 2))
            && warn.value().equals(PUBLIC);
    return named || marked.has(CueKind.MAYBE, content, sentence.size()) || isPlain(warn);
  }

  /** A word that is one of warning, whatever it was of. */
  private boolean isPlain(CueHit warn) {
    String words = warn.range().of(context.text().text()).toLowerCase(Locale.ROOT);
    return Stream.of("warn", "alert", "evacuat", "passed", "shared", "tipped")
        .anyMatch(words::contains);
  }

  private @Nullable Field ofStory() {
    CueHit hazard = context.hazardBefore(marked);
    Field field =
        hazard == null ? null : Hazards.of(List.of(hazard), context.text().text(), context.tone());
    return field == null
        ? null
        : new Field(field.value(), field.range(), How.ANCHOR, "what the story is about");
  }

  private boolean hasTarget(int content) {
    for (int at = content; at < sentence.size(); at++) {
      if (Set.of(
              "target",
              "targeting",
              "targets",
              "plans",
              "planning",
              "plotting",
              "strike",
              "threat",
              "plot",
              "operation",
              "attack")
          .contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Was a potential target": a cue that something was aimed at. */
  private @Nullable CueHit target(int content) {
    return marked.of(CueKind.POSITION).stream()
        .filter(
            cue ->
                cue.from() >= content - 1
                    && cue.range().of(context.text().text()).contains("target"))
        .findFirst()
        .orElse(null);
  }
}
