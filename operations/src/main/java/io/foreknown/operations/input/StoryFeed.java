package io.foreknown.operations.input;

import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.propose.StoryDefaults;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stories that are read for proposals.
 *
 * @param state directory of what is remembered of them; null: nothing is
 * @param defaults what is taken for what a story does not say itself
 * @param proposals read them; asked for once the source is opened
 */
public record StoryFeed(
    StoryFormat format,
    @Nullable Path state,
    StoryDefaults defaults,
    Supplier<AskedProposals> proposals)
    implements SourceFormat {
  @Override
  public String label() {
    return "stories-" + format.label();
  }

  @Override
  public String accepted() {
    return format.accepted();
  }

  @Override
  public StoryFeed keptIn(Path directory) {
    return new StoryFeed(format, directory, defaults, proposals);
  }
}
