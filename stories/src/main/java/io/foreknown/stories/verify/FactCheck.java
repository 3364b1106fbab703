package io.foreknown.stories.verify;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.cue.Negation;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Sentence;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What did not happen, or only may have, did not occur; what nobody gave is no warning; and where
 * the dictionary knows the words for a hazard, it is no other one. A hazard is one of the
 * dictionary.
 */
final class FactCheck implements Check {
  private static final Set<CueKind> HAZARDS = EnumSet.of(CueKind.HAPPENED, CueKind.EVENT);
  private static final Set<CueKind> FACTS =
      EnumSet.of(CueKind.HAPPENED, CueKind.EVENT, CueKind.KILLED, CueKind.INJURED);
  private static final Set<CueKind> WARNINGS = EnumSet.of(CueKind.WARN, CueKind.WARNING);
  private static final Set<CueKind> OPEN = EnumSet.of(CueKind.NOT, CueKind.MAYBE);

  private final Cues cues;
  private final Set<String> hazards;

  FactCheck(Cues cues) {
    this.cues = cues;
    this.hazards = new HashSet<>(cues.values(CueKind.HAPPENED));
    hazards.addAll(cues.values(CueKind.EVENT));
  }

  @Override
  public String word() {
    return "fact";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (path != Path.HAZARD && path != Path.OUTCOME) {
      return null;
    }
    Sentence sentence = story.sentences(field.range()).get(0);
    List<CueHit> hits = cues.in(sentence);
    List<CueHit> within = hits.stream().filter(hit -> hit.range().overlaps(field.range())).toList();
    if (path == Path.HAZARD && !isHazard(field, within)) {
      return "is not what the words say";
    }
    FieldWords fieldWords =
        new FieldWords(
            sentence,
            hits,
            within,
            sentence.place(field.range().from()),
            sentence.place(field.range().to()));
    return draft.type() == ClaimType.WARNING
        ? fieldWords.problem(WARNINGS)
        : outcome(fieldWords, draft.word(Path.OUTCOME));
  }

  private boolean isHazard(Field field, List<CueHit> within) {
    List<CueHit> named = within.stream().filter(hit -> HAZARDS.contains(hit.kind())).toList();
    return field.value() instanceof Value.OfWord of
        && hazards.contains(of.word())
        && (named.isEmpty() || named.stream().anyMatch(hit -> isOneKind(hit.value(), of.word())));
  }

  /** An attack may be a bombing: hazards of one family, as where the mentions of one are united. */
  private static boolean isOneKind(String one, String other) {
    return family(one).equals(family(other));
  }

  private static String family(String hazard) {
    int dot = hazard.indexOf('.');
    return dot < 0 ? hazard : hazard.substring(0, dot);
  }

  private static @Nullable String outcome(FieldWords fieldWords, String outcome) {
    return switch (outcome) {
      case "foiled" -> fieldWords.needs(CueKind.FOILED);
      case "disproved" -> fieldWords.needs(CueKind.DISPROVED);
      default -> fieldWords.problem(FACTS);
    };
  }

  /**
   * The words that a field rests on.
   *
   * @param from the place of the first one in the sentence
   * @param to behind the last one
   */
  private record FieldWords(
      Sentence sentence, List<CueHit> all, List<CueHit> within, int from, int to) {
    /** At least one of the cues is a fact; where there is none, nothing may make the words open. */
    @Nullable String problem(Set<CueKind> kinds) {
      List<CueHit> said = within.stream().filter(hit -> kinds.contains(hit.kind())).toList();
      boolean fact =
          said.isEmpty()
              ? !isOpen(from)
                  && !Negation.isOpenBehind(to, sentence, all)
                  && within.stream().noneMatch(hit -> OPEN.contains(hit.kind()))
              : said.stream()
                  .anyMatch(hit -> !isOpen(hit.from()) && !isFeared(hit) && !isOpenNoun(hit));
      return fact ? null : "the words say that it was not so, or only may be";
    }

    @Nullable String needs(CueKind kind) {
      boolean said =
          all.stream()
              .anyMatch(hit -> hit.is(kind) && !Negation.isTurned(hit.from(), sentence, all));
      return said ? null : "is not what the words say";
    }

    private boolean isOpen(int at) {
      return Negation.mayBeTurned(at, sentence, all) || Negation.isOnlyPossible(at, sentence, all);
    }

    private boolean isOpenNoun(CueHit hit) {
      return hit.is(CueKind.EVENT) && Negation.isOpenBehind(hit.to(), sentence, all);
    }

    /** "Warned of a bombing", "bomb threat". */
    private boolean isFeared(CueHit hit) {
      boolean threat =
          all.stream().anyMatch(cue -> cue.is(CueKind.MAYBE) && cue.from() == hit.to());
      boolean warned =
          hit.is(CueKind.EVENT)
              && all.stream().anyMatch(cue -> cue.is(CueKind.WARN) && cue.to() <= hit.from());
      return !WARNINGS.contains(hit.kind()) && (threat || warned);
    }
  }
}
