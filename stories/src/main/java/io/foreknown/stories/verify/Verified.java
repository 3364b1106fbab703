package io.foreknown.stories.verify;

import io.foreknown.stories.draft.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a draft.
 *
 * @param draft null when nothing of it may be shown
 * @param checks that it has passed, by their words
 */
public record Verified(@Nullable Draft draft, List<String> checks, List<Dropped> dropped) {
  /** Copies the lists. */
  public Verified {
    checks = List.copyOf(checks);
    dropped = List.copyOf(dropped);
  }
}
