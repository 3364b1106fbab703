package io.foreknown.stories;

import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.fold.Fold;
import io.foreknown.stories.frame.StoryFrames;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.StoryText;
import java.util.List;

/** Proposes by rules and dictionaries, without a network. */
public final class RuleProposer implements Proposer {
  /** The word for it. */
  public static final String ID = "rules";

  private static final String VERSION = "6";

  private final Cues cues;

  /** With a dictionary of cues. */
  public RuleProposer(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Proposed propose(Story story, Names names) {
    return new Proposed.Drafts(
        Fold.of(
            new StoryFrames(cues, names).mentions(StoryText.of(story.text()), story.publishedAt())),
        List.of());
  }
}
