package io.foreknown.stories;

import io.foreknown.stories.draft.Draft;
import java.util.List;

/**
 * A claim that a story may make; it counts for nothing until a person accepts it.
 *
 * @param id the same for the same story and words, however often it is read
 * @param proposer who proposes it
 * @param proposerVersion in which version
 * @param draft what has passed the verifier
 * @param checks that it has passed
 * @param events up to three that it may be about, the likeliest first
 */
public record Proposal(
    String id,
    Story story,
    String proposer,
    String proposerVersion,
    Draft draft,
    List<String> checks,
    ProposalRank rank,
    List<Suggestion> events) {
  /** Copies the lists. */
  public Proposal {
    checks = List.copyOf(checks);
    events = List.copyOf(events);
  }

  /**
   * The id of the claim that accepting it makes, and of its event unless the desk names another.
   */
  public String claimId() {
    return "story:%s#%s".formatted(story.id(), id);
  }

  Proposal with(List<Suggestion> about) {
    return new Proposal(id, story, proposer, proposerVersion, draft, checks, rank, about);
  }
}
