package io.foreknown.stories;

import io.foreknown.stories.verify.Dropped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story may say.
 *
 * @param read whether the language is one that is read
 * @param proposals the nearest to a claim first
 * @param dropped what was kept back
 * @param failure why the proposer could not say anything; null when it could
 */
public record StoryProposals(
    boolean read, List<Proposal> proposals, List<Dropped> dropped, @Nullable String failure) {
  /** Copies the lists. */
  public StoryProposals {
    proposals = List.copyOf(proposals);
    dropped = List.copyOf(dropped);
  }

  /** Of a story in a language that is not read. */
  static StoryProposals unread() {
    return new StoryProposals(false, List.of(), List.of(), null);
  }

  /** Of a story about which the proposer could not say anything. */
  static StoryProposals failed(String why) {
    return new StoryProposals(true, List.of(), List.of(), why);
  }
}
