package io.foreknown.stories;

import io.foreknown.stories.draft.Draft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * The latest moment at which what it tells of can have been, where its own time is open: what a
   * story tells of as past was so when the story was published. Null when its time is known, when
   * it may lie ahead, as that of a foiled plot may, or when nobody knows the publication.
   */
  public @Nullable Instant noLaterThan() {
    return draft.isOfUnknownPast() ? story.publishedAt() : null;
  }

  Proposal with(List<Suggestion> about) {
    return new Proposal(id, story, proposer, proposerVersion, draft, checks, rank, about);
  }
}
