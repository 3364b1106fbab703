package io.foreknown.feeds.story;

/** What a reader makes of an item that is in order. */
public sealed interface StoryResult {
  /** A version of a story, with or without claims. */
  record OfVersion(StoryVersion version) implements StoryResult {}

  /** Nothing that concerns claims. */
  record OfNothing(String why) implements StoryResult {}
}
