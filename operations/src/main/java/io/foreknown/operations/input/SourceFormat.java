package io.foreknown.operations.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a source that is looked at again and again is read: for claims, or for proposals. */
public sealed interface SourceFormat permits FeedFormat, StoryFeed {
  /** The word for it, also in metrics. */
  String label();

  /** The media types that a server is asked for, as the header {@code Accept} has them. */
  String accepted();

  /** Directory of what it remembers; null: it starts with nothing, and forgets. */
  @Nullable Path state();

  /** With a directory for what it remembers. */
  SourceFormat keptIn(Path directory);
}
