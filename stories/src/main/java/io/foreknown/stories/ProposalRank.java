package io.foreknown.stories;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import java.util.List;

/** How near a proposal is to a claim. */
public enum ProposalRank {
  /** Only the event that it belongs to is open, at most. */
  HIGH,
  /** One more field is open. */
  MEDIUM,
  /** More are. */
  LOW;

  static ProposalRank of(Draft draft) {
    List<Path> open = draft.missing().stream().filter(path -> path != Path.ABOUT).toList();
    return open.isEmpty() ? HIGH : open.size() == 1 ? MEDIUM : LOW;
  }
}
