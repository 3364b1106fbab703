package io.foreknown.operations.story;

import io.foreknown.operations.propose.ProposalJson;
import io.foreknown.producers.publish.ReadingOutlet;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.Story;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Sends stories and proposals into their topics; what is under embargo goes nowhere.
 *
 * @param clock gives the time of stories whose publication is not known
 */
public record StoryTopics(ReadingOutlet outlet, InstantSource clock) implements StoryTarget {
  @Override
  public boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed) {
    if (!isEmbargoed) {
      Instant at = Objects.requireNonNullElseGet(story.publishedAt(), clock::instant);
      outlet.publish(
          ProposalJson.record(story), proposals.stream().map(ProposalJson::line).toList(), at);
    }
    return !isEmbargoed;
  }
}
