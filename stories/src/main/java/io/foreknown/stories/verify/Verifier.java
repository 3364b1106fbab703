package io.foreknown.stories.verify;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.StoryText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds drafts against their story. A field that fails a check is left open; a draft whose evidence
 * is not in the text word for word, or that loses what it is about, is dropped.
 */
public final class Verifier {
  private static final String EVIDENCE = "evidence";

  private final List<Check> checks;
  private final StoryFacts story;

  /**
   * For one story.
   *
   * @param outlet null when it is not known
   * @param published null when it is not known
   */
  public Verifier(
      StoryText text,
      Cues cues,
      Names names,
      @Nullable String outlet,
      @Nullable LocalDate published) {
    this.story = StoryFacts.of(text, names, outlet, published);
    this.checks =
        List.of(
            new KindCheck(),
            new QuoteCheck(),
            new NumberCheck(),
            new DateCheck(),
            new PartyCheck(),
            new PlaceCheck(),
            new WordingCheck(cues),
            new ModelCheck(cues));
  }

  /** What of the draft may be shown. */
  public Verified verify(Draft draft) {
    for (Evidence evidence : draft.evidence()) {
      if (!isVerbatim(evidence)) {
        return new Verified(
            null,
            List.of(),
            List.of(new Dropped(EVIDENCE, EVIDENCE, "does not stand in the text word for word")));
      }
    }
    if (draft.evidence().isEmpty()) {
      return new Verified(null, List.of(), List.of(new Dropped(EVIDENCE, EVIDENCE, "is missing")));
    }
    List<Dropped> dropped = new ArrayList<>();
    Set<String> failed = new java.util.HashSet<>();
    Draft left = draft;
    for (Map.Entry<Path, Field> each : draft.fields().entrySet()) {
      Dropped drop = drop(draft, each.getKey(), each.getValue());
      if (drop != null) {
        dropped.add(drop);
        failed.add(drop.check());
        left = left.without(each.getKey());
      }
    }
    List<String> passed = new ArrayList<>(List.of(EVIDENCE));
    checks.stream().map(Check::word).filter(word -> !failed.contains(word)).forEach(passed::add);
    boolean shown = isWorthShowing(left);
    if (!shown && dropped.isEmpty()) {
      dropped.add(new Dropped(EVIDENCE, EVIDENCE, "is of nothing that a claim could be about"));
    }
    return new Verified(shown ? left : null, passed, dropped);
  }

  private boolean isVerbatim(Evidence evidence) {
    return !evidence.exact().isBlank()
        && story.holds(evidence.range())
        && story.words(evidence.range()).equals(evidence.exact());
  }

  private @Nullable Dropped drop(Draft draft, Path path, Field field) {
    if (!story.holds(field.range())) {
      return new Dropped(EVIDENCE, path.field(), "rests on words behind the end of the text");
    }
    for (Check check : checks) {
      String problem = check.problem(story, draft, path, field);
      if (problem != null) {
        return new Dropped(check.word(), path.field(), problem);
      }
    }
    return null;
  }

  /** Without its hazard and outcome, its position or its speaker it says nothing. */
  private static boolean isWorthShowing(Draft draft) {
    return draft.type() == ClaimType.STATEMENT
        ? draft.fields().keySet().containsAll(Set.of(Path.PREDICATE, Path.POSITION, Path.SPEAKER))
        : draft.value(Path.HAZARD, Value.OfWord.class) != null
            && (draft.type() == ClaimType.WARNING
                || draft.value(Path.OUTCOME, Value.OfWord.class) != null);
  }
}
