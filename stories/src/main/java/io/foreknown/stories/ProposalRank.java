package io.foreknown.stories;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import java.util.List;

/** How near a proposal is to a claim. */
public enum ProposalRank {
  /** Only the event that it belongs to is open, at most. */
  HIGH,
  /** One more field is open, or when it was is only assumed. */
  MEDIUM,
  /** More are. */
  LOW;

  static ProposalRank of(Draft draft) {
    List<Path> open = draft.missing().stream().filter(path -> path != Path.ABOUT).toList();
    int unsure = open.size() + (draft.isAssumed(Path.BEGAN) ? 1 : 0);
    return unsure == 0 ? HIGH : unsure == 1 ? MEDIUM : LOW;
  }
}
