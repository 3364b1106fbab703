package io.foreknown.stories;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.verify.Dropped;
import java.util.List;

/** What came of asking a proposer about a story. */
public sealed interface Proposed {
  /**
   * What the story may say.
   *
   * @param drafts in any order
   * @param dropped what was proposed and could be put into no draft
   */
  record Drafts(List<Draft> drafts, List<Dropped> dropped) implements Proposed {
    /** Copies the lists. */
    public Drafts {
      drafts = List.copyOf(drafts);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * Nobody knows what the story says.
   *
   * @param why in a few words, without secrets
   */
  record Failed(String why) implements Proposed {}
}
