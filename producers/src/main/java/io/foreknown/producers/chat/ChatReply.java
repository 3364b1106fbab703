package io.foreknown.producers.chat;

/** What came of a request. */
public sealed interface ChatReply {
  /** The whole answer. */
  record Answered(String json) implements ChatReply {}

  /** Status 400: the server does not take such a request. */
  record Unfit() implements ChatReply {}

  /**
   * None came.
   *
   * @param why in a few words; never in those of the server, which may repeat what was sent
   */
  record Failed(String why) implements ChatReply {}
}
