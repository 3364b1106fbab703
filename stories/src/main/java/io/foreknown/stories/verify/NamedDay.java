package io.foreknown.stories.verify;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day is one that its words name, not one that could be counted from another; what a story tells
 * does not lie ahead of it; and a day in a quotation is not the one on which it was said.
 */
final class NamedDay implements Check {
  @Override
  public String word() {
    return "named day";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (!(field.value() instanceof Value.OfSpan of) || path == Path.VALIDITY) {
      return null;
    }
    boolean named =
        story.sentences(field.range()).stream()
            .flatMap(sentence -> story.times(sentence).stream())
            .anyMatch(hit -> hit.range().overlaps(field.range()) && of.span().equals(hit.span()));
    if (!named) {
      return "is what no time of the words means";
    }
    if (isAhead(of.span(), story.published())) {
      return "lies ahead of the story";
    }
    return path == Path.SAID && story.text().isQuoted(field.range())
        ? "is the day of which is spoken"
        : null;
  }

  private static boolean isAhead(Span span, @Nullable LocalDate published) {
    return published != null && span.from().atZone(ZoneOffset.UTC).toLocalDate().isAfter(published);
  }
}
