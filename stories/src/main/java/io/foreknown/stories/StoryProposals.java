package io.foreknown.stories;

import io.foreknown.stories.verify.Dropped;
import java.util.List;

/**
 * What a story may say.
 *
 * @param read whether the language is one that is read
 * @param proposals the nearest to a claim first
 * @param dropped what the verifier has kept back
 */
public record StoryProposals(boolean read, List<Proposal> proposals, List<Dropped> dropped) {
  /** Copies the lists. */
  public StoryProposals {
    proposals = List.copyOf(proposals);
    dropped = List.copyOf(dropped);
  }

  /** Of a story in a language that is not read. */
  static StoryProposals unread() {
    return new StoryProposals(false, List.of(), List.of());
  }
}
