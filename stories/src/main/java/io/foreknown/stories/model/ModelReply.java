package io.foreknown.stories.model;

/** What came back from a model. */
public sealed interface ModelReply {
  /** An answer, whatever is in it. */
  record Answered(String json) implements ModelReply {}

  /** It cannot take such a request: HTTP status 400. */
  record Unfit() implements ModelReply {}

  /**
   * None came.
   *
   * @param why in a few words, without secrets
   */
  record Failed(String why) implements ModelReply {}
}
