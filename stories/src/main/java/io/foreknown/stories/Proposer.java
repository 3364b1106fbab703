package io.foreknown.stories;

import io.foreknown.stories.name.Names;

/** Reads a story and proposes claims; whatever it is, the verifier decides what is shown. */
public interface Proposer {
  /** The word for it on the command line and in each proposal. */
  String id();

  /** Goes up when it proposes otherwise than before. */
  String version();

  /** What the story may say. */
  Proposed propose(Story story, Names names);
}
