package io.foreknown.stories.draft;

/** What a field of a proposal rests on. */
public enum How {
  /** The text says it. */
  TEXT,
  /** Another event of the story, from which the text counts. */
  ANCHOR,
  /** The publication, from which the text counts. */
  PUBLICATION,
  /** The gazetteer or the parties. */
  GAZETTEER,
  /** What is so unless a story says otherwise. */
  DEFAULT,
  /** A model's word. */
  MODEL
}
