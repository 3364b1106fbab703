package io.foreknown.stories.verify;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import org.jspecify.annotations.Nullable;

/** One thing that a field must hold to. */
interface Check {
  /** The word for it in a proposal. */
  String word();

  /** Why the field cannot be shown; null when it can, or the check is not about it. */
  @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field);
}
