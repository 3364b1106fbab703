package io.foreknown.operations.propose;

import io.foreknown.feeds.body.Body;
import io.foreknown.stories.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is taken for what stories do not say themselves; null: it stays open.
 *
 * @param language BCP 47 tag
 */
public record StoryDefaults(
    @Nullable Instant published, @Nullable String outlet, @Nullable String language) {
  /** Nothing. */
  public static final StoryDefaults NONE = new StoryDefaults(null, null, null);

  /**
   * The story of a body.
   *
   * @throws io.foreknown.domain.InvalidValueException if it is too long, or its id is none
   */
  public Story story(Body body) {
    return new Story(
        body.id(),
        body.url(),
        body.headline(),
        body.outlet() == null ? outlet : body.outlet(),
        body.language() == null ? language : body.language(),
        body.publishedAt() == null ? published : body.publishedAt(),
        body.version(),
        body.text());
  }
}
