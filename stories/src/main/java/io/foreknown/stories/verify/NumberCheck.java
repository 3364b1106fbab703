package io.foreknown.stories.verify;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Position;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.CountFinder;
import org.jspecify.annotations.Nullable;

/** A number stands in the words that it rests on, with its modifier. */
final class NumberCheck implements Check {
  @Override
  public String word() {
    return "number";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    Count count = count(field.value());
    boolean found =
        count == null
            || story.sentences(field.range()).stream()
                .flatMap(sentence -> CountFinder.in(sentence).stream())
                .filter(hit -> hit.range().overlaps(field.range()))
                .anyMatch(hit -> hit.count().equals(count));
    return found ? null : "is no number of the words that it rests on";
  }

  private static @Nullable Count count(Value value) {
    if (value instanceof Value.OfPosition position
        && position.position() instanceof Position.OfCount of) {
      return of.count();
    }
    return value instanceof Value.OfCount of ? of.count() : null;
  }
}
