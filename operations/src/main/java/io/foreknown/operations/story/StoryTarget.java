package io.foreknown.operations.story;

import io.foreknown.stories.Proposal;
import io.foreknown.stories.Story;
import java.util.List;

/** Where what a story may claim goes. */
public interface StoryTarget {
  /**
   * Takes a story.
   *
   * @return whether it was taken; what is under embargo may be refused
   */
  boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed);
}
