package io.foreknown.stories.verify;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import org.jspecify.annotations.Nullable;

/** A quote stands in the text, between quotation marks. */
final class QuoteCheck implements Check {
  @Override
  public String word() {
    return "quote";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (path != Path.QUOTE) {
      return null;
    }
    boolean verbatim =
        field.value() instanceof Value.OfWord quote
            && story.words(field.range()).equals(quote.word());
    return verbatim && story.text().isQuoted(field.range())
        ? null
        : "is not between quotation marks in the text";
  }
}
